package org.guatu.pipeline.cell;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.AreaResolver;
import org.guatu.contract.registry.Place;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.RoundResolver;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/**
 * Where events belong by one version of the registry: the contract's resolvers, as one thing that a
 * job can take to where it runs. Only the registry travels. Safe for any thread.
 */
public final class Places implements Serializable {
  private static final long serialVersionUID = 3L;

  /** How long after an unplanned round what still stands open in it is kept. */
  private static final long OPEN_MILLIS = 30 * 86_400_000L;

  private final transient PackedPlaces packed;
  private final transient AreaResolver areas;
  private final transient RoundResolver rounds;
  private final transient Map<String, ServicePoint> points = new HashMap<>();

  public Places(Registry registry, long outOfOrdernessMillis, long latenessMillis) {
    this(registry, PackedPlaces.of(registry, outOfOrdernessMillis, latenessMillis));
  }

  Places(Registry registry, PackedPlaces packed) {
    this.packed = packed;
    areas = new AreaResolver(registry);
    rounds = new RoundResolver(registry, packed.outOfOrdernessMillis(), packed.latenessMillis());
    for (ServicePoint point : registry.points()) {
      points.putIfAbsent(point.id(), point);
    }
  }

  private Object writeReplace() {
    return packed;
  }

  /** Resolves the code sent with an event that happened at {@code eventTimeMillis}. */
  public Place resolve(@Nullable String sent, long eventTimeMillis) {
    return areas.resolve(sent, eventTimeMillis);
  }

  /** Where a point stands; null if the registry does not have it. */
  public @Nullable String areaOfPoint(String point) {
    ServicePoint known = points.get(point);
    return known == null ? null : known.area();
  }

  /** A point as the registry has it; null if it does not. */
  public @Nullable ServicePoint point(String point) {
    return points.get(point);
  }

  /** The ancestors of a resolved area from the top down, itself last. */
  public List<String> path(String area) {
    return new AreaCode(area).pathFromTop();
  }

  /** The groups that have the member (a point; null for none) or a prefix of the area. */
  public List<String> groups(@Nullable String member, String area) {
    return areas.groups(member, area);
  }

  /** The round of an event: its own if the registry has it, else the site-local date. */
  public String roundOf(Event event) {
    return rounds.resolve(event.round(), event.eventTimeMillis());
  }

  /** The site-local date, such as {@code 2026-03-01}. */
  public String dateOf(long millis) {
    return rounds.dateOf(millis);
  }

  /** The rounds somebody planned, by when they open. */
  public List<Round> plannedRounds() {
    return rounds.planned();
  }

  /** Until when a planned round is the one under way, UTC milliseconds. */
  public long underWayUntilMillis(Round round) {
    return rounds.underWayUntilMillis(round);
  }

  /** The planned round under way at an instant; null if none is. */
  public @Nullable Round roundUnderWay(long millis) {
    return rounds.underWay(millis);
  }

  /** The window of a round's cells. */
  public Window window(String round) {
    return rounds.window(round);
  }

  /** The totals of a round accept events received before this, UTC milliseconds. */
  public long reconciledAtMillis(String round) {
    return rounds.reconciledAtMillis(round);
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
   * Until when something may be received that happened by an instant and counts in a round: that of
   * its day or a planned one that had opened. UTC milliseconds.
   */
  public long countedUntilMillis(long eventTimeMillis) {
    long until = reconciledAtMillis(dateOf(eventTimeMillis));
    for (Round round : plannedRounds()) {
      if (round.opensAtMillis() <= eventTimeMillis) {
        until = Math.max(until, round.reconciledAtMillis());
      }
    }
    return until;
  }

  /** Whether an event came before its own round was reconciled, and may count in it. */
  public boolean isHeardOfInTime(Event event) {
    return event.receivedAtMillis() < reconciledAtMillis(roundOf(event));
  }

  /**
   * When what an event left open ends, UTC milliseconds: as its round is reconciled, or 30 days
   * after that if nobody planned the round, for then nobody closes its books either.
   */
  public long closedAtMillis(Event event) {
    long reconciledAt = reconciledAtMillis(event);
    String round = roundOf(event);
    return rounds.isPlanned(round) && reconciledAtMillis(round) == reconciledAt
        ? reconciledAt
        : reconciledAt + OPEN_MILLIS;
  }
}
