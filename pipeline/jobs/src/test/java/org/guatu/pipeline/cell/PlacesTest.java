package org.guatu.pipeline.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Place;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.contract.registry.Target;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final LocalName NAME = LocalName.same("x");
  private static final String AREA = "310117101001";

  private final Places places =
      new Places(
          new Registry(
              Registry.SCHEMA_VERSION,
              1,
              "site",
              "Asia/Shanghai",
              List.of(new Area(AREA, AreaKind.NEIGHBOURHOOD, NAME, 0, 0, 121, 31, 0)),
              List.of(new Group("grid", "grid", NAME, List.of("P1", AREA), 0)),
              List.of(point(AREA, 0), point("310117101002", 1)),
              List.of(new Round("R1", NAME, 1, 2, 3)),
              List.of(new Target("R1", AREA, 100, 0)),
              List.of(new Alias("滨河", AREA, 0))),
          10_000,
          60_000);

  private static ServicePoint point(String area, long validFromMillis) {
    return new ServicePoint(
        "P1", "sampling", NAME, area, 121, 31, 1, List.of(), 0, 0, validFromMillis);
  }

  @Test
  void aCodeOfTheRegistryIsLookedUpAndNotMade() {
    Place place = places.resolve(AREA, 0);

    assertThat(place.area()).isEqualTo(AREA);
    assertThat(places.resolve(AREA, 5)).isSameAs(place);
    assertThat(places.resolve(AREA + "007", 5)).isSameAs(places.resolve(AREA + "008", 5));
  }

  @Test
  void ofSeveralVersionsOfAPointTheFirstStands() {
    assertThat(places.areaOfPoint("P1")).isEqualTo(AREA);
    assertThat(places.areaOfPoint("P2")).isNull();
  }

  @Test
  void aRoundThatTheRegistryLostStaysOpen() {
    assertThat(places.reconciledAtMillis("R2")).isEqualTo(Long.MAX_VALUE);
    assertThat(places.window("R2")).isEqualTo(Window.round("R2", -1, -1));
  }

  @Test
  void theyTravelToWhereAJobRuns() throws Exception {
    Places there = sent(places);

    assertThat(there.resolve("滨河", 7)).isEqualTo(places.resolve("滨河", 7));
    assertThat(there.groups("P1", AREA)).containsExactly("grid");
    assertThat(there.path("?")).containsExactly("?");
    assertThat(there.areaOfPoint("P1")).isEqualTo(AREA);
    assertThat(there.window("R1")).isEqualTo(places.window("R1"));
    assertThat(there.reconciledAtMillis("1970-01-01"))
        .isEqualTo(16 * 3_600_000L + 70_000 + 172_800_000L);
  }

  @Test
  void whatOneProcessIsSentTwiceItHasOnce() throws Exception {
    Places shorter = new Places(Registry.empty("site", "Asia/Shanghai"), 10_000, 1_000);
    Places longer = new Places(Registry.empty("site", "Asia/Shanghai"), 10_000, 2_000);

    assertThat(sent(shorter)).isSameAs(sent(shorter)).isNotSameAs(sent(longer));
    assertThat(sent(sent(longer))).isSameAs(sent(longer));
    assertThat(sent(shorter).reconciledAtMillis("1970-01-01"))
        .isNotEqualTo(sent(longer).reconciledAtMillis("1970-01-01"));
  }

  private static Places sent(Places places) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(places);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Places) in.readObject();
    }
  }
}
