package org.guatu.pipeline.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/** Where and in which round an event counts, looked up in the registry anew each time. */
final class Geography {
  private static final int[] LEVELS = {2, 4, 6, 9, 12, 15};
  private static final long TWO_DAYS_MILLIS = 48 * 3_600_000L;

  private final Registry registry;
  private final Bounds bounds;

  Geography(Registry registry, Bounds bounds) {
    this.registry = registry;
    this.bounds = bounds;
  }

  String resolve(@Nullable String code, long atMillis) {
    return code == null ? "?" : longestKnownPrefix(meant(code, atMillis));
  }

  /** What an alias in force stands for; else the code itself. */
  private String meant(String code, long atMillis) {
    Alias inForce = null;
    for (Alias alias : registry.aliases()) {
      if (alias.alias().equals(code)
          && alias.validFromMillis() <= atMillis
          && (inForce == null || alias.validFromMillis() >= inForce.validFromMillis())) {
        inForce = alias;
      }
    }
    return inForce == null ? code : inForce.area();
  }

  String longestKnownPrefix(String code) {
    for (int length = code.length(); length > 0; length--) {
      String prefix = code.substring(0, length);
      if (registry.areas().stream().map(Area::code).anyMatch(prefix::equals)) {
        return prefix;
      }
    }
    return "?";
  }

  /** Whether a code as sent was resolved to less than what it says. */
  boolean unlocated(@Nullable String code, long atMillis) {
    return code == null || !resolve(code, atMillis).equals(meant(code, atMillis));
  }

  @Nullable ServicePoint point(String id) {
    for (ServicePoint point : registry.points()) {
      if (point.id().equals(id)) {
        return point;
      }
    }
    return null;
  }

  /** The area, its ancestors and the groups it or the point (if any) is a member of. */
  Set<String> rollUps(String area, @Nullable String point) {
    Set<String> subjects = new LinkedHashSet<>();
    for (String ancestor : ancestors(area)) {
      subjects.add("area:" + ancestor);
    }
    for (Group group : registry.groups()) {
      for (String member : group.members()) {
        if (member.equals(point) || area.startsWith(member)) {
          subjects.add("group:" + group.id());
        }
      }
    }
    return subjects;
  }

  static List<String> ancestors(String area) {
    List<String> codes = new ArrayList<>();
    for (int level : LEVELS) {
      if (level < area.length()) {
        codes.add(area.substring(0, level));
      }
    }
    codes.add(area);
    return codes;
  }

  String round(Event event) {
    String named = event.round();
    if (named != null && registered(named) != null) {
      return named;
    }
    return localDate(event.eventTimeMillis());
  }

  String localDate(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone()).toLocalDate().toString();
  }

  long reconciledAt(String round) {
    Round registered = registered(round);
    if (registered != null) {
      return registered.reconciledAtMillis();
    }
    long endOfDay =
        LocalDate.parse(round).plusDays(1).atStartOfDay(zone()).toInstant().toEpochMilli();
    return endOfDay + bounds.outOfOrdernessMillis() + bounds.latenessMillis() + TWO_DAYS_MILLIS;
  }

  /** Of the planned rounds, that which opened last before an instant; null before the first. */
  @Nullable Round underWay(long millis) {
    Round last = null;
    for (Round round : registry.rounds()) {
      boolean later = last == null || round.opensAtMillis() > last.opensAtMillis();
      if (round.opensAtMillis() <= millis && millis < round.reconciledAtMillis() && later) {
        last = round;
      }
    }
    return last;
  }

  List<Round> plannedRounds() {
    return registry.rounds();
  }

  /** A round's window; only its id matters here. */
  static Window window(String round) {
    return Window.round(round, -1, -1);
  }

  @Nullable Round registered(String id) {
    for (Round round : registry.rounds()) {
      if (round.id().equals(id)) {
        return round;
      }
    }
    return null;
  }

  private ZoneId zone() {
    return ZoneId.of(registry.timeZone());
  }
}
