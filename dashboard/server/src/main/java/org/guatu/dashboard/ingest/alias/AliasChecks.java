package org.guatu.dashboard.ingest.alias;

import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Whether an alias can be meant so. */
final class AliasChecks {
  private AliasChecks() {}

  /** What is wrong with it, beside the registry; null if nothing is. */
  static @Nullable String wrong(Alias alias, Registry registry) {
    boolean known = false;
    for (Area area : registry.areas()) {
      if (area.code().equals(alias.alias())) {
        return "/alias: " + alias.alias() + " is an area of the registry itself";
      }
      known |= area.code().equals(alias.area());
    }
    for (Alias other : registry.aliases()) {
      if (other.alias().equals(alias.alias())) {
        return "/alias: the registry knows " + alias.alias() + " as " + other.area();
      }
    }
    return known ? null : "/area: " + alias.area() + " is no area of the registry";
  }
}
