package org.guatu.contract.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where events count by one version of the registry. A code as sent is resolved to the area of the
 * alias in force, else to itself if the registry has it, else to its longest prefix that the
 * registry has, else to {@link #NOWHERE}. Answers about codes of the registry allocate nothing.
 * Immutable: safe for any thread.
 */
public final class AreaResolver {
  /** The area of what cannot be located at all. */
  public static final String NOWHERE = "?";

  private static final Place LOST = new Place(NOWHERE, false, List.of(NOWHERE));

  /** An area as the answer to its own code, and as the answer to a longer one. */
  private record Known(Place itself, Place instead) {}

  /** What an alias means from an instant on. */
  private record Meaning(long validFromMillis, Place place) {}

  private final Map<String, Known> areas = new HashMap<>();
  private final Map<String, List<Meaning>> aliases = new HashMap<>();
  private final Map<String, List<String>> groupsByMember = new HashMap<>();
  private final Map<String, List<String>> groupsByArea = new HashMap<>();
  private int longestCode;

  public AreaResolver(Registry registry) {
    for (Group group : registry.groups()) {
      for (String member : group.members()) {
        groupsByMember.computeIfAbsent(member, key -> new ArrayList<>()).add(group.id());
      }
    }
    for (Area area : registry.areas()) {
      areas.put(area.code(), new Known(place(area.code(), true), place(area.code(), false)));
      longestCode = Math.max(longestCode, area.code().length());
    }
    for (Alias alias : registry.aliases()) {
      aliases
          .computeIfAbsent(alias.alias(), key -> new ArrayList<>())
          .add(new Meaning(alias.validFromMillis(), place(alias.area(), true)));
    }
    for (List<Meaning> meanings : aliases.values()) {
      meanings.sort(Comparator.comparingLong(Meaning::validFromMillis).reversed());
    }
  }

  private Place place(String code, boolean located) {
    groupsByArea.computeIfAbsent(code, key -> groupsOf(null, key));
    return new Place(code, located, List.copyOf(new AreaCode(code).pathFromTop()));
  }

  /**
   * Where an event counts.
   *
   * @param sent the code as sent; null where none was
   * @param eventTimeMillis UTC milliseconds; picks the alias in force
   */
  public Place resolve(@Nullable String sent, long eventTimeMillis) {
    if (sent == null) {
      return LOST;
    }
    Place meant = meant(sent, eventTimeMillis);
    if (meant != null) {
      return meant;
    }
    Known known = areas.get(sent);
    return known != null ? known.itself : longestPrefix(sent);
  }

  private @Nullable Place meant(String sent, long eventTimeMillis) {
    List<Meaning> meanings = aliases.get(sent);
    if (meanings != null) {
      for (int i = 0; i < meanings.size(); i++) {
        if (meanings.get(i).validFromMillis <= eventTimeMillis) {
          return meanings.get(i).place;
        }
      }
    }
    return null;
  }

  private Place longestPrefix(String sent) {
    for (int length = Math.min(longestCode, sent.length() - 1); length > 0; length--) {
      Known known = areas.get(sent.substring(0, length));
      if (known != null) {
        return known.instead;
      }
    }
    return LOST;
  }

  /**
   * The groups that have the point or a prefix of the area (or itself) as a member, each once.
   *
   * @param point the point's id; null for what happened at none
   * @param area a resolved code
   */
  public List<String> groups(@Nullable String point, String area) {
    if (point == null || !groupsByMember.containsKey(point)) {
      List<String> ofArea = groupsByArea.get(area);
      return ofArea != null ? ofArea : groupsOf(null, area);
    }
    return groupsOf(point, area);
  }

  private List<String> groupsOf(@Nullable String point, String area) {
    if (groupsByMember.isEmpty()) {
      return List.of();
    }
    Set<String> groups = new LinkedHashSet<>();
    if (point != null) {
      groups.addAll(groupsByMember.getOrDefault(point, List.of()));
    }
    for (int length = 1; length <= area.length(); length++) {
      groups.addAll(groupsByMember.getOrDefault(area.substring(0, length), List.of()));
    }
    return List.copyOf(groups);
  }
}
