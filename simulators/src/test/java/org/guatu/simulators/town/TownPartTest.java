package org.guatu.simulators.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.registry.Registry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownPartTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everybodyInItIsServedInItAndNobodyElse(long seed) {
    Town town = TownGenerator.generate(seed);
    Town part = TownPart.of(town, 2);

    Set<String> served = new HashSet<>();
    int people = 0;
    for (SamplingPoint point : part.points()) {
      served.addAll(point.buildings());
      served.addAll(point.worksites());
      people += point.people();
    }
    Set<String> homes = new HashSet<>();
    part.buildings().forEach(building -> homes.add(building.code()));
    part.worksites().forEach(site -> homes.add(site.place().area()));
    int workers = part.worksites().stream().mapToInt(Worksite::workers).sum();

    assertThat(served).isEqualTo(homes);
    assertThat(people).isEqualTo(part.people() + workers);
    assertThat(part.people()).isBetween(1_000, 12_000);
    assertThat(part.neighbourhoods()).hasSize(2);
    assertThat(part.worksites()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void hasARegistryOfItsOwn(long seed) {
    Town part = TownPart.of(TownGenerator.generate(seed), 1);
    Registry registry = TownRegistry.of(part, new RegistryTerms(1, 0, 1, 2, List.of()));

    assertThat(registry.points()).hasSameSizeAs(part.points());
    assertThat(registry.areas())
        .hasSize(
            4
                + part.neighbourhoods().size()
                + part.compounds().size()
                + part.worksites().size()
                + part.buildings().size());
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void thereIsNoLargerPartThanTheWhole(long seed) {
    Town town = TownGenerator.generate(seed);
    assertThatThrownBy(() -> TownPart.of(town, town.neighbourhoods().size() + 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
