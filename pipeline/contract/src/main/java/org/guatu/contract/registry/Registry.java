package org.guatu.contract.registry;

import java.io.Serializable;
import java.util.List;

/**
 * One version of everything the figures refer to. A site has one time zone.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}
 * @param version counts up with every change
 * @param site id of the site
 * @param timeZone IANA name, such as {@code Asia/Shanghai}
 */
public record Registry(
    int schemaVersion,
    long version,
    String site,
    String timeZone,
    List<Area> areas,
    List<Group> groups,
    List<ServicePoint> points,
    List<Round> rounds,
    List<Target> targets,
    List<Alias> aliases)
    implements Serializable {

  public static final int SCHEMA_VERSION = 1;

  /** Lists of its own; see {@link Group}. */
  public Registry {
    areas = List.copyOf(areas);
    groups = List.copyOf(groups);
    points = List.copyOf(points);
    rounds = List.copyOf(rounds);
    targets = List.copyOf(targets);
    aliases = List.copyOf(aliases);
  }

  /** A registry that knows nothing: every event counts where nobody knows. */
  public static Registry empty(String site, String timeZone) {
    return new Registry(
        SCHEMA_VERSION,
        1,
        site,
        timeZone,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
