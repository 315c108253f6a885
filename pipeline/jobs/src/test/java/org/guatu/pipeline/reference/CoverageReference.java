package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.reference.PersonReference.Service;
import org.jspecify.annotations.Nullable;

/** The figures of the register: registered, target, covered, remaining, excused. */
final class CoverageReference {
  private static final int COMPOUND = 15;

  private final Geography geography;
  private final Figures figures;
  private final List<PointEvent> view;
  private final PersonReference people;

  CoverageReference(Geography geography, Figures figures, List<PointEvent> view) {
    this.geography = geography;
    this.figures = figures;
    this.view = view;
    this.people = new PersonReference(geography, view);
  }

  private static String compound(String home) {
    return home.substring(0, Math.min(COMPOUND, home.length()));
  }

  /** By compound: the minutes of the events heard of there. */
  Map<String, Set<Long>> heard() {
    Map<String, Set<Long>> heard = new TreeMap<>();
    for (List<PointEvent> person : people.persons()) {
      for (int i = 0; i < person.size(); i++) {
        PointEvent event = person.get(i);
        if (event.type() != PointEventType.SERVED) {
          PersonReference before = new PersonReference(geography, person.subList(0, i));
          PersonReference after = new PersonReference(geography, person.subList(0, i + 1));
          hear(heard, lastHome(before), event);
          hear(heard, lastHome(after), event);
        }
      }
      for (Service service : people.services(person)) {
        hear(heard, service.home(), service.event());
      }
    }
    for (PointEvent event : view) {
      if (event.type() == PointEventType.TARGET_SET) {
        hear(heard, geography.resolve(event.area(), event.eventTimeMillis()), event);
      }
    }
    return heard;
  }

  private static @Nullable String lastHome(PersonReference people) {
    for (List<PointEvent> person : people.persons()) {
      return people.registeredAt(person, Long.MAX_VALUE);
    }
    return null;
  }

  private static void hear(Map<String, Set<Long>> heard, @Nullable String home, PointEvent event) {
    if (home != null) {
      heard
          .computeIfAbsent(compound(home), c -> new TreeSet<>())
          .add(Window.minuteOf(event.eventTimeMillis()));
    }
  }

  /**
   * The minute's figures of a subject.
   *
   * @param areas the compounds in it
   * @param atPoints the events at its points
   */
  void minute(String subject, Set<String> areas, Set<PointEvent> atPoints, long minute) {
    long end = minute + Window.MINUTE_MILLIS;
    Set<String> knowing = new TreeSet<>();
    for (PointEvent event : view) {
      if (event.type() == PointEventType.REGISTERED && event.eventTimeMillis() < end) {
        knowing.add(compound(geography.resolve(event.area(), event.eventTimeMillis())));
      }
    }
    knowing.retainAll(areas);
    if (knowing.isEmpty()) {
      return;
    }
    Window window = Window.minute(minute);
    level(subject, Figure.REGISTERED, window, registered(areas, end), knowing.size());
    services(subject, window, areas, atPoints, minute);
    Round round = geography.underWay(end - 1);
    if (round != null) {
      long remaining = target(areas, round, end, true);
      level(subject, Figure.TARGET, window, target(areas, round, end, false), knowing.size());
      level(subject, Figure.REMAINING, window, remaining, knowing.size());
      if (round.deadlineMillis() > end) {
        Fraction required =
            new Fraction(remaining * 3_600_000, round.deadlineMillis() - end, remaining);
        figures.put(subject, Figure.REQUIRED_PER_HOUR, window, required);
      }
    }
  }

  private void level(String subject, Figure figure, Window window, long level, long n) {
    figures.put(subject, figure, window, new Fraction(level, 1, n));
  }

  private long registered(Set<String> areas, long end) {
    long count = 0;
    for (List<PointEvent> person : people.persons()) {
      String home = people.registeredAt(person, end);
      count += home != null && areas.contains(compound(home)) ? 1 : 0;
    }
    return count;
  }

  private long target(Set<String> areas, Round round, long end, boolean remaining) {
    long count = 0;
    for (List<PointEvent> person : people.persons()) {
      String home = people.homeAt(person, round, end);
      boolean reached =
          people.servedIn(person, round, end) || people.reasonAt(person, round, end) != null;
      if (home != null && areas.contains(compound(home)) && !(remaining && reached)) {
        count++;
      }
    }
    return count;
  }

  private void services(
      String subject, Window window, Set<String> areas, Set<PointEvent> atPoints, long minute) {
    long covered = 0;
    long repeat = 0;
    long strangers = 0;
    for (List<PointEvent> person : people.persons()) {
      for (Service service : people.services(person)) {
        boolean here =
            service.home() == null
                ? atPoints.contains(service.event())
                : areas.contains(compound(service.home()));
        if (here && Window.minuteOf(service.event().eventTimeMillis()) == minute) {
          repeat += service.first() ? 0 : 1;
          covered += service.first() && service.home() != null ? 1 : 0;
          strangers += service.first() && service.home() == null ? 1 : 0;
        }
      }
    }
    figures.put(subject, Figure.COVERED, window, Fraction.count(covered));
    figures.put(subject, Figure.REPEAT, window, Fraction.count(repeat));
    figures.put(subject, Figure.OUT_OF_REGISTER, window, Fraction.count(strangers));
  }

  /** What a round counts at a home, or at the point of a service, by figure. */
  record Counted(
      @Nullable String home,
      @Nullable PointEvent service,
      String round,
      Figure figure,
      long count) {}

  /** All that rounds count. */
  List<Counted> rounds() {
    List<Counted> counted = new ArrayList<>();
    for (List<PointEvent> person : people.persons()) {
      for (Service service : people.services(person)) {
        Figure figure =
            !service.first()
                ? Figure.REPEAT
                : service.home() == null ? Figure.OUT_OF_REGISTER : Figure.COVERED;
        String round = geography.round(service.event());
        counted.add(new Counted(service.home(), service.event(), round, figure, 1));
      }
      for (Round round : geography.plannedRounds()) {
        target(person, round, counted);
      }
    }
    stated(counted);
    return counted;
  }

  private void target(List<PointEvent> person, Round round, List<Counted> counted) {
    long end = round.deadlineMillis() + 1;
    String home = people.homeAt(person, round, end);
    PersonStatus reason = people.reasonAt(person, round, end);
    for (Service service : people.services(person)) {
      if (service.first() && geography.round(service.event()).equals(round.id())) {
        home = service.home() == null ? home : service.home();
        reason = null;
      }
    }
    if (home != null) {
      counted.add(new Counted(home, null, round.id(), Figure.TARGET, 1));
      if (reason != null) {
        counted.add(new Counted(home, null, round.id(), excused(reason), 1));
      }
    }
  }

  private static Figure excused(PersonStatus reason) {
    return switch (reason) {
      case AWAY -> Figure.EXCUSED_AWAY;
      case TRANSFERRED -> Figure.EXCUSED_TRANSFERRED;
      case HOSPITAL -> Figure.EXCUSED_HOSPITAL;
      case HOME_SAMPLED -> Figure.EXCUSED_HOME_SAMPLED;
      case REFUSED -> Figure.EXCUSED_REFUSED;
      case PRESENT -> throw new AssertionError("no reason");
    };
  }

  private void stated(List<Counted> counted) {
    for (Round round : geography.plannedRounds()) {
      Map<String, Long> latest = new TreeMap<>();
      for (PointEvent event : view) {
        if (event.type() == PointEventType.TARGET_SET
            && event.eventTimeMillis() <= round.deadlineMillis()
            && people.about(event, round)) {
          latest.put(geography.resolve(event.area(), event.eventTimeMillis()), event.count());
        }
      }
      latest.forEach(
          (area, count) -> {
            if (count != 0) {
              counted.add(new Counted(area, null, round.id(), Figure.TARGET_STATED, count));
            }
          });
    }
  }
}
