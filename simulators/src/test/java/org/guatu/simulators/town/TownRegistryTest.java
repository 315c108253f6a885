package org.guatu.simulators.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.Target;
import org.junit.jupiter.api.Test;

class TownRegistryTest {
  private static final Round ROUND = new Round("r1", LocalName.same("r1"), 1_000, 9_000, 99_000);
  private final Registry registry =
      TownRegistry.of(Towns.ONE, new RegistryTerms(1, 500, 1_000, 8_000, List.of(ROUND)));
  private final Map<String, Area> areas =
      registry.areas().stream().collect(Collectors.toMap(Area::code, Function.identity()));

  @Test
  void everyAreaHasItsAncestors() {
    for (Area area : registry.areas()) {
      assertThat(areas.keySet()).containsAll(new AreaCode(area.code()).pathFromTop());
    }
    assertThat(registry.areas()).filteredOn(a -> a.kind() == AreaKind.COMPOUND).hasSize(100);
    assertThat(registry.areas()).filteredOn(a -> a.kind() == AreaKind.WORKSITE).hasSize(7);
  }

  @Test
  void peopleAddUpTheTreeAndAreTheTarget() {
    long people = Towns.ONE.people() + 1000L;
    for (String code : List.of("99", Towns.ONE.code())) {
      assertThat(areas).extractingByKey(code).extracting(Area::people).isEqualTo(people);
    }
    assertThat(registry.targets().stream().mapToLong(Target::people).sum()).isEqualTo(people);
    assertThat(areas.keySet()).containsAll(registry.targets().stream().map(Target::area).toList());
  }

  @Test
  void groupsPointsAndAliasesNameAreasThatExist() {
    assertThat(registry.groups()).filteredOn(g -> g.kind().equals("grid")).hasSize(12);
    assertThat(registry.groups()).filteredOn(g -> g.kind().equals("hospital")).hasSize(6);
    registry.groups().forEach(g -> assertThat(areas.keySet()).containsAll(g.members()));
    registry.points().forEach(p -> assertThat(areas.keySet()).containsAll(p.serves()));
    registry.aliases().forEach(a -> assertThat(areas.keySet()).contains(a.area()));
    assertThat(registry.points()).allMatch(p -> p.opensAtMillis() == 1_000 && p.lanes() >= 1);
  }
}
