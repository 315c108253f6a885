package org.guatu.contract.wire;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;

/** What a registry must be as a whole, each of its entries being right by itself. */
final class RegistryChecks {
  /** Longest area code: 12 digits of the statistical code, 3 of the compound, 3 of the building. */
  private static final int CODE_LENGTH = 18;

  private RegistryChecks() {}

  static void whole(Registry registry) throws RefusedException {
    timeZone(registry.timeZone());
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < registry.areas().size(); i++) {
      String code = registry.areas().get(i).code();
      codes.add(code);
      if (code.length() > CODE_LENGTH) {
        throw new RefusedException("/areas/" + i + "/code", "longer than 18 characters");
      }
    }
    once("areas", registry.areas(), RegistryChecks::version);
    once("groups", registry.groups(), group -> group.id() + " " + group.validFromMillis());
    once("points", registry.points(), point -> point.id() + " " + point.validFromMillis());
    once("rounds", registry.rounds(), Round::id);
    once(
        "targets",
        registry.targets(),
        target -> target.round() + " " + target.area() + " " + target.validFromMillis());
    once("aliases", registry.aliases(), alias -> alias.alias() + " " + alias.validFromMillis());
    aliases(registry.aliases(), codes);
  }

  private static String version(Area area) {
    return area.code() + " " + area.validFromMillis();
  }

  private static void timeZone(String name) throws RefusedException {
    try {
      ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new RefusedException("/timeZone", "no such time zone");
    }
  }

  private static <T> void once(String member, List<T> entries, Function<T, String> key)
      throws RefusedException {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!seen.add(key.apply(entries.get(i)))) {
        throw new RefusedException("/" + member + "/" + i, "there twice");
      }
    }
  }

  private static void aliases(List<Alias> aliases, Set<String> codes) throws RefusedException {
    for (int i = 0; i < aliases.size(); i++) {
      if (!codes.contains(aliases.get(i).area())) {
        throw new RefusedException("/aliases/" + i + "/area", "not an area of this registry");
      }
    }
  }
}
