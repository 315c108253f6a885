package org.guatu.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTableTest {
  private static final String HEADER =
      "id,kind,name_zh,name_en,area,lon,lat,lanes,opens,closes,crs\n";

  @TempDir Path folder;

  @Test
  void rowsJoinThePointsOfTheRegistryAndReplaceThoseOfTheirId() throws IOException {
    Registry merged =
        merge(
            "P2,sampling,东门,East gate,3101,121.531541859215,31.17530398364597,3,"
                + "2026-03-01T07:00:00+08:00,,gcj02\n"
                + "P1,meal,,\"Canteen, north\",3101,121.5,31.2,,,,wgs84\n"
                + "P3,gate,西门,,3101,,,,,,\n");
    assertThat(merged.points())
        .extracting(ServicePoint::id)
        .containsExactlyInAnyOrder("P1", "P2", "P3");
    ServicePoint east = point(merged, "P2");
    assertThat(east.lon()).isCloseTo(121.5272106, within(1e-6));
    assertThat(east.lat()).isCloseTo(31.1774276, within(1e-6));
    assertThat(east.lanes()).isEqualTo(3);
    assertThat(east.opensAtMillis()).isEqualTo(1_772_319_600_000L);
    assertThat(east.closesAtMillis()).isEqualTo(-1);
    assertThat(point(merged, "P1").kind()).isEqualTo("meal");
    assertThat(point(merged, "P1").name()).isEqualTo(LocalName.same("Canteen, north"));
    assertThat(point(merged, "P3").lon()).isNaN();
    assertThat(PointsTable.merge(merged, folder.resolve("points.csv"))).isEqualTo(merged);
  }

  @Test
  void everyWrongRowIsToldWithItsLineAndItsReason() {
    assertThatThrownBy(
            () ->
                merge(
                    """
                    P2,sampling,东门,,3101,121.5,31.2,3,,,wgs84
                    P2,sampling,东门,,3101,121.5,31.2,3,,,wgs84
                    ,sampling,东门,,3101,,,,,,
                    P4,sampling,东门,,999,,,,,,
                    P5,sampling,东门,,3101,121.5,31.2,,,,
                    P6,sampling,东门,,3101,121.5,31.2,,,,bd09
                    P7,sampling,东门,,3101,31.2,121.5,,,,wgs84
                    P8,sampling,东门,,3101,,,many,,,
                    P9,sampling,东门,,3101,,,,7:00,,
                    P10,sampling,,,3101,,,,,,
                    """))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("points.csv: 9 rows are wrong")
        .hasMessageContaining("line 3: id P2 is there twice")
        .hasMessageContaining("line 4: id is missing")
        .hasMessageContaining("line 5: area 999 is not in registry.json")
        .hasMessageContaining("line 6: crs is missing")
        .hasMessageContaining("line 7: crs is neither wgs84 nor gcj02 but bd09")
        .hasMessageContaining("line 8: lat is no number within 90")
        .hasMessageContaining("line 9: lanes is no number")
        .hasMessageContaining("line 10: opens is no instant")
        .hasMessageContaining("line 11: neither name_zh nor name_en");
  }

  @Test
  void withoutATableTheRegistryIsItself() throws IOException {
    assertThat(PointsTable.merge(registry(), folder.resolve("points.csv"))).isEqualTo(registry());
  }

  private Registry merge(String rows) throws IOException {
    return PointsTable.merge(
        registry(), Files.writeString(folder.resolve("points.csv"), "\uFEFF" + HEADER + rows));
  }

  private static ServicePoint point(Registry registry, String id) {
    return registry.points().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static Registry registry() {
    Registry empty = Registry.empty("site", "Asia/Shanghai");
    Area area =
        new Area("3101", AreaKind.CITY, LocalName.same("x"), 0, 0, Double.NaN, Double.NaN, -1);
    ServicePoint known =
        new ServicePoint(
            "P1", "sampling", LocalName.same("old"), "3101", 121, 31, 1, List.of(), -1, -1, -1);
    return new Registry(
        empty.schemaVersion(),
        1,
        "site",
        "Asia/Shanghai",
        List.of(area),
        List.of(),
        List.of(known),
        List.of(),
        List.of(),
        List.of());
  }
}
