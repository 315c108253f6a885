package org.guatu.contract.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.guatu.contract.LocalName;
import org.junit.jupiter.api.Test;

class AreaResolverTest {
  private static final long NOON = 1_772_337_600_000L;

  private final AreaResolver resolver =
      new AreaResolver(
          new Registry(
              Registry.SCHEMA_VERSION,
              1,
              "site",
              "Asia/Shanghai",
              Stream.of("31", "310117", "310117101", "310117101001", "310117101001007")
                  .map(AreaResolverTest::area)
                  .toList(),
              List.of(
                  group("grid-1", "310117101001", "P07"),
                  group("grid-2", "310117101002"),
                  group("hospital-A", "P07", "P08")),
              List.of(),
              List.of(),
              List.of(),
              List.of(new Alias("滨河", "310117101001", 0), new Alias("滨河", "310117101", NOON))));

  @Test
  void aKnownCodeIsItself() {
    Place place = resolver.resolve("310117101001", NOON);

    assertThat(place)
        .isEqualTo(
            new Place(
                "310117101001",
                true,
                List.of("31", "3101", "310117", "310117101", "310117101001")));
    assertThat(resolver.resolve("310117101001", NOON)).isSameAs(place);
  }

  @Test
  void anUnknownCodeCountsAtItsLongestKnownPrefix() {
    Place place = resolver.resolve("310117101999001", NOON);

    assertThat(place.area()).isEqualTo("310117101");
    assertThat(place.located()).isFalse();
    assertThat(place.path()).containsExactly("31", "3101", "310117", "310117101");
    assertThat(resolver.resolve("3101", NOON).area()).isEqualTo("31");
  }

  @Test
  void whatNobodyKnowsIsNowhere() {
    assertThat(resolver.resolve("990000", NOON))
        .isEqualTo(new Place("?", false, List.of("?")))
        .isEqualTo(resolver.resolve(null, NOON));
  }

  @Test
  void anAliasMeansWhatIsInForceAtTheEvent() {
    assertThat(resolver.resolve("滨河", NOON - 1).area()).isEqualTo("310117101001");
    assertThat(resolver.resolve("滨河", NOON).area()).isEqualTo("310117101");
    assertThat(resolver.resolve("滨河", NOON).located()).isTrue();
    assertThat(resolver.resolve("滨河", -1).area()).isEqualTo("?");
  }

  @Test
  void groupsAreThoseOfThePointAndOfEveryPrefixEachOnce() {
    assertThat(resolver.groups("P07", "310117101001007"))
        .containsExactlyInAnyOrder("grid-1", "hospital-A");
    assertThat(resolver.groups(null, "310117101001007")).containsExactly("grid-1");
    assertThat(resolver.groups("P99", "310117101001")).containsExactly("grid-1");
    assertThat(resolver.groups("P08", "310117101")).containsExactly("hospital-A");
    assertThat(resolver.groups(null, "?")).isEmpty();
  }

  private static Area area(String code) {
    return new Area(code, AreaKind.COMPOUND, LocalName.same(code), 0, 0, 121, 31, 0);
  }

  private static Group group(String id, String... members) {
    return new Group(id, "grid", LocalName.same(id), List.of(members), 0);
  }
}
