package org.guatu.pipeline.cell;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/** Where events belong by one version of the registry: areas, groups, points and rounds. */
public final class Places implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long DAY_MILLIS = 86_400_000;

  /** How long after its day a round that nobody planned is reconciled, beside O and L. */
  private static final long RECONCILE_MILLIS = 2 * DAY_MILLIS;

  /** How long after that what still stands open in it is kept. */
  private static final long OPEN_MILLIS = 30 * DAY_MILLIS;

  /**
   * An area code as the registry knows it.
   *
   * @param area the code, its longest known prefix, or {@link Leaf#NOWHERE}
   * @param located whether nothing of what was sent was lost
   */
  public record Place(String area, boolean located) implements Serializable {}

  private final ZoneId zone;
  private final long outOfOrdernessMillis;
  private final long latenessMillis;
  private final Map<String, Boolean> areas = new HashMap<>();
  private final Map<String, List<AliasEntry>> aliases = new HashMap<>();
  private final Map<String, List<String>> groupsByMember = new HashMap<>();
  private final Map<String, String> areaByPoint = new HashMap<>();
  private final Map<String, Long> reconciledAtByRound = new HashMap<>();
  private final Map<String, long[]> spanByRound = new HashMap<>();

  private final Map<String, Day> days = new ConcurrentHashMap<>();
  private @Nullable Day lastDay;

  private record AliasEntry(String area, long validFromMillis) implements Serializable {}

  public Places(Registry registry, long outOfOrdernessMillis, long latenessMillis) {
    this.zone = ZoneId.of(registry.timeZone());
    this.outOfOrdernessMillis = outOfOrdernessMillis;
    this.latenessMillis = latenessMillis;
    for (Area area : registry.areas()) {
      areas.put(area.code(), true);
    }
    registry.aliases().stream()
        .sorted(Comparator.comparingLong(Alias::validFromMillis).reversed())
        .forEach(
            alias ->
                aliases
                    .computeIfAbsent(alias.alias(), key -> new ArrayList<>())
                    .add(new AliasEntry(alias.area(), alias.validFromMillis())));
    for (Group group : registry.groups()) {
      for (String member : group.members()) {
        groupsByMember.computeIfAbsent(member, key -> new ArrayList<>()).add(group.id());
      }
    }
    for (ServicePoint point : registry.points()) {
      areaByPoint.put(point.id(), point.area());
    }
    for (Round round : registry.rounds()) {
      reconciledAtByRound.put(round.id(), round.reconciledAtMillis());
      spanByRound.put(round.id(), new long[] {round.opensAtMillis(), round.deadlineMillis()});
    }
  }

  /** Resolves the code sent with an event that happened at {@code eventTimeMillis}. */
  public Place resolve(@Nullable String sent, long eventTimeMillis) {
    if (sent == null || sent.isEmpty()) {
      return new Place(Leaf.NOWHERE, false);
    }
    String code = alias(sent, eventTimeMillis);
    if (areas.containsKey(code)) {
      return new Place(code, true);
    }
    for (int length = code.length() - 1; length > 0; length--) {
      String prefix = code.substring(0, length);
      if (areas.containsKey(prefix)) {
        return new Place(prefix, false);
      }
    }
    return new Place(Leaf.NOWHERE, false);
  }

  private String alias(String sent, long eventTimeMillis) {
    for (AliasEntry entry : aliases.getOrDefault(sent, List.of())) {
      if (entry.validFromMillis() <= eventTimeMillis) {
        return entry.area();
      }
    }
    return sent;
  }

  /** Where a point stands; null if the registry does not have it. */
  public @Nullable String areaOfPoint(String point) {
    return areaByPoint.get(point);
  }

  /** The ancestors of an area from the top down, itself last. */
  public List<String> path(String area) {
    return area.equals(Leaf.NOWHERE) ? List.of(area) : new AreaCode(area).pathFromTop();
  }

  /** The groups that have the member (a point; null for none) or a prefix of the area. */
  public List<String> groups(@Nullable String member, String area) {
    List<String> groups = new ArrayList<>();
    if (groupsByMember.isEmpty()) {
      return groups;
    }
    if (member != null) {
      groups.addAll(groupsByMember.getOrDefault(member, List.of()));
    }
    for (int length = 1; length <= area.length(); length++) {
      for (String group : groupsByMember.getOrDefault(area.substring(0, length), List.of())) {
        if (!groups.contains(group)) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  /** The round of an event: its own if the registry has it, else the site-local date. */
  public String roundOf(Event event) {
    String round = event.round();
    return round != null && reconciledAtByRound.containsKey(round)
        ? round
        : dateOf(event.eventTimeMillis());
  }

  /** The site-local date, such as {@code 2026-03-01}. */
  public String dateOf(long millis) {
    Day last = lastDay;
    if (last == null || millis < last.startMillis() || millis >= last.endMillis()) {
      last = dayOf(Instant.ofEpochMilli(millis).atZone(zone).toLocalDate().toString());
      lastDay = last;
    }
    return last.date();
  }

  /** The window of a round's cells. */
  public Window window(String round) {
    long[] span = spanByRound.get(round);
    if (span != null) {
      return Window.round(round, span[0], span[1]);
    }
    return Window.round(round, startOfDay(round, 0), startOfDay(round, 1));
  }

  private long startOfDay(String date, int daysLater) {
    return daysLater == 0 ? dayOf(date).startMillis() : dayOf(date).endMillis();
  }

  /** A site-local day; there are not many of them. */
  private record Day(String date, long startMillis, long endMillis) implements Serializable {}

  private Day dayOf(String date) {
    return days.computeIfAbsent(
        date, key -> new Day(key, computeStart(key, 0), computeStart(key, 1)));
  }

  private long computeStart(String date, int daysLater) {
    LocalDate day = LocalDate.parse(date).plusDays(daysLater);
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** The totals of a round accept events received before this, UTC milliseconds. */
  public long reconciledAtMillis(String round) {
    Long known = reconciledAtByRound.get(round);
    if (known != null) {
      return known;
    }
    return startOfDay(round, 1) + outOfOrdernessMillis + latenessMillis + RECONCILE_MILLIS;
  }

  /**
   * When the round of an event is reconciled, UTC milliseconds; that of its day where its own was
   * before it came.
   */
  public long reconciledAtMillis(Event event) {
    long reconciledAt = reconciledAtMillis(roundOf(event));
    return event.receivedAtMillis() < reconciledAt
        ? reconciledAt
        : reconciledAtMillis(dateOf(event.eventTimeMillis()));
  }

  /**
   * When what an event left open ends, UTC milliseconds: as its round is reconciled, or 30 days
   * after that if nobody planned the round, for then nobody closes its books either.
   */
  public long closedAtMillis(Event event) {
    long reconciledAt = reconciledAtMillis(event);
    Long planned = reconciledAtByRound.get(roundOf(event));
    return planned != null && planned == reconciledAt ? reconciledAt : reconciledAt + OPEN_MILLIS;
  }
}
