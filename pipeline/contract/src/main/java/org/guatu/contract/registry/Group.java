package org.guatu.contract.registry;

import java.io.Serializable;
import java.util.List;
import org.guatu.contract.LocalName;

/**
 * A group outside the tree: a grid 网格, patrol zone or hospital. Figures of its members roll up to
 * it.
 *
 * @param id unique among groups
 * @param kind {@code grid}, {@code patrol}, {@code hospital} or a site's own
 * @param name in both languages
 * @param members area codes (with all below them) and point ids, such as {@code P07}
 * @param validFromMillis effective from, UTC milliseconds
 */
public record Group(
    String id, String kind, LocalName name, List<String> members, long validFromMillis)
    implements Serializable {
  /** Its own list: a registry travels to where the jobs run, and not every list does. */
  public Group {
    members = List.copyOf(members);
  }
}
