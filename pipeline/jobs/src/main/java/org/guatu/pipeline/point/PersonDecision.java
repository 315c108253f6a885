package org.guatu.pipeline.point;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One person: on the register or not, reached by a round or not. A person counts once in a round,
 * at the earliest service, where the register then had the home; in minutes, at the home's
 * compound.
 */
public record PersonDecision(PointPlaces points) implements EntityDecision<PointEvent> {
  private static final long serialVersionUID = 1L;

  @Override
  public String kind() {
    return "person";
  }

  /** Whether an event counts by its person. */
  static boolean concerns(PointEvent event) {
    return PersonHistory.isEntry(event)
        || event.type() == PointEventType.PERSON_STATUS
        || event.type() == PointEventType.SERVED;
  }

  @Override
  public @Nullable String keyOf(PointEvent event) {
    return concerns(event) ? event.person() : null;
  }

  @Override
  public long neededUntilMillis(PointEvent event) {
    return PersonHistory.neededUntilMillis(event, points);
  }

  @Override
  public List<PointEvent> bearing(List<PointEvent> closed) {
    return new PersonHistory(closed, points).bearing();
  }

  @Override
  public void decideMinutes(List<PointEvent> events, Contributions out) {
    PersonHistory person = new PersonHistory(events, points);
    register(person, out);
    services(person, out);
    for (Round round : places().plannedRounds()) {
      if (person.isTarget(round)) {
        levels(person, round, out);
      }
    }
  }

  /** Who is registered where, by all entries; and where the entries and reasons are heard of. */
  private static void register(PersonHistory person, Contributions out) {
    Leaf home = null;
    for (PointEvent event : person.events()) {
      Set<Leaf> heard = new LinkedHashSet<>();
      add(heard, home);
      if (PersonHistory.isEntry(event)) {
        Leaf next = person.homeOf(event);
        add(heard, next);
        move(home, next, minute(event), PointQuantity.REGISTERED, out);
        home = next;
        if (next != null) {
          out.add(PointPlaces.compound(next), minute(event), PointQuantity.REGISTER_KNOWN, 1);
        }
      }
      if (event.type() != PointEventType.SERVED) {
        heard.forEach(leaf -> out.add(leaf, minute(event), PointQuantity.EVENTS, 1));
      }
    }
  }

  private static void add(Set<Leaf> leaves, @Nullable Leaf home) {
    if (home != null) {
      leaves.add(PointPlaces.compound(home));
    }
  }

  private static void move(
      @Nullable Leaf from, @Nullable Leaf to, long minute, Quantity level, Contributions out) {
    if (from != null) {
      out.add(PointPlaces.compound(from), minute, level, -1);
    }
    if (to != null) {
      out.add(PointPlaces.compound(to), minute, level, 1);
    }
  }

  private void services(PersonHistory person, Contributions out) {
    Set<String> rounds = new HashSet<>();
    for (int i = 0; i < person.events().size(); i++) {
      PointEvent event = person.events().get(i);
      if (event.type() == PointEventType.SERVED && places().isHeardOfInTime(event)) {
        String round = places().roundOf(event);
        Leaf home = person.home(person.planned(round), i);
        Leaf leaf = home == null ? points.leaf(event) : PointPlaces.compound(home);
        if (leaf != null) {
          out.add(leaf, minute(event), counted(rounds.add(round), home != null), 1);
        }
        if (home != null && leaf != null) {
          out.add(leaf, minute(event), PointQuantity.EVENTS, 1);
        }
      }
    }
  }

  private static PointQuantity counted(boolean first, boolean registered) {
    if (!first) {
      return PointQuantity.REPEAT;
    }
    return registered ? PointQuantity.COVERED : PointQuantity.OUT_OF_REGISTER;
  }

  /** While a round is under way: whom it is to reach, whom of them it has and has yet to reach. */
  private void levels(PersonHistory person, Round round, Contributions out) {
    long until = places().underWayUntilMillis(round);
    if (until <= round.opensAtMillis()) {
      return;
    }
    TreeMap<Long, @Nullable Leaf> targets = new TreeMap<>();
    TreeMap<Long, @Nullable Leaf> reached = new TreeMap<>();
    TreeMap<Long, @Nullable Leaf> remaining = new TreeMap<>();
    boolean served = false;
    List<PointEvent> events = person.events();
    for (int i = 0; i < events.size() && events.get(i).eventTimeMillis() < until; i++) {
      served |= person.serves(events.get(i), round);
      long at = Math.max(round.opensAtMillis(), events.get(i).eventTimeMillis());
      Leaf home = person.home(round, i + 1);
      targets.put(at, home);
      reached.put(at, served ? home : null);
      remaining.put(at, served || person.reason(round, i + 1) != null ? null : home);
    }
    level(targets, until, PointQuantity.TARGET, out);
    level(reached, until, PointQuantity.REACHED, out);
    level(remaining, until, PointQuantity.REMAINING, out);
  }

  private static void level(
      Map<Long, @Nullable Leaf> homes, long until, Quantity level, Contributions out) {
    Leaf before = null;
    for (Map.Entry<Long, @Nullable Leaf> entry : homes.entrySet()) {
      move(before, entry.getValue(), Window.minuteOf(entry.getKey()), level, out);
      before = entry.getValue();
    }
    move(before, null, Window.minuteOf(until), level, out);
  }

  @Override
  public void decideRounds(List<PointEvent> events, Contributions out) {
    PersonHistory person = new PersonHistory(events, points);
    for (Round round : places().plannedRounds()) {
      if (person.isTarget(round)) {
        target(person, round, out);
      }
    }
    Set<String> rounds = new HashSet<>();
    for (int i = 0; i < events.size(); i++) {
      PointEvent event = events.get(i);
      if (event.type() == PointEventType.SERVED) {
        String round = places().roundOf(event);
        Leaf home = person.home(person.planned(round), i);
        Leaf leaf = home == null ? points.leaf(event) : home;
        if (leaf != null) {
          out.addToRound(leaf, round, counted(rounds.add(round), home != null), 1);
        }
      }
    }
  }

  /**
   * A target where it was reached, if the register had it then; if it never was served, where the
   * register has it at the deadline, and excused if there is a reason then.
   */
  private static void target(PersonHistory person, Round round, Contributions out) {
    for (int i = 0; i < person.events().size(); i++) {
      if (person.serves(person.events().get(i), round)) {
        Leaf reached = person.home(round, i);
        if (reached != null) {
          out.addToRound(reached, round.id(), PointQuantity.TARGET, 1);
        }
        return;
      }
    }
    int atDeadline = person.by(PersonHistory.dueMillis(round));
    Leaf home = person.home(round, atDeadline);
    if (home != null) {
      out.addToRound(home, round.id(), PointQuantity.TARGET, 1);
      PersonStatus reason = person.reason(round, atDeadline);
      if (reason != null) {
        out.addToRound(home, round.id(), excused(reason), 1);
      }
    }
  }

  private static PointQuantity excused(PersonStatus reason) {
    return switch (reason) {
      case AWAY -> PointQuantity.EXCUSED_AWAY;
      case TRANSFERRED -> PointQuantity.EXCUSED_TRANSFERRED;
      case HOSPITAL -> PointQuantity.EXCUSED_HOSPITAL;
      case HOME_SAMPLED -> PointQuantity.EXCUSED_HOME_SAMPLED;
      case REFUSED -> PointQuantity.EXCUSED_REFUSED;
      case PRESENT -> throw new IllegalArgumentException("no reason");
    };
  }

  private Places places() {
    return points.places();
  }

  private static long minute(PointEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }
}
