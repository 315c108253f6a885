package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Round;
import org.guatu.pipeline.reference.PersonReference.Service;
import org.jspecify.annotations.Nullable;

/** The figures of the register: registered, target, covered, remaining, excused. */
final class CoverageReference {
  private static final int COMPOUND = 15;
  private static final int RATE_MINUTES = 45;

  private final Geography geography;
  private final Figures figures;
  private final List<PointEvent> view;
  private final PersonReference people;
  private final RoundEnds ends;

  CoverageReference(Geography geography, Figures figures, List<PointEvent> view) {
    this.geography = geography;
    this.figures = figures;
    this.view = view;
    this.people = new PersonReference(geography, view);
    this.ends = new RoundEnds(geography, view, this);
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
      if (event.type() == PointEventType.TARGET_SET
          || event.type() == PointEventType.CALL_UP_PLANNED) {
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
    Set<String> knowing = people.homesBefore(end);
    knowing = knowing.stream().map(CoverageReference::compound).collect(Collectors.toSet());
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
      outlook(subject, round, areas, atPoints, minute);
    }
  }

  /** What is expected at the end of a minute; nothing foretold where eta is below 0. */
  private record Outlook(long people, long eta, long low, long high, long samples) {}

  private final Map<List<Object>, Outlook> outlooks = new HashMap<>();

  private void outlook(
      String subject, Round round, Set<String> areas, Set<PointEvent> atPoints, long minute) {
    long covered = 0;
    for (int ago = 0; ago < 135; ago++) {
      covered += services(areas, atPoints, minute - ago * Window.MINUTE_MILLIS)[0];
    }
    if (covered < 20 && round.arrivals() == Arrivals.CALLED) {
      return;
    }
    LongFunction<Outlook> at = m -> outlookAt(subject, round, areas, atPoints, m);
    Window window = Window.minute(minute);
    Outlook now = at.apply(minute);
    if (now.eta >= 0) {
      outlook(subject, Figure.ETA_MINUTES, window, now.eta, now.samples);
      outlook(subject, Figure.ETA_LOW_MINUTES, window, now.low, now.samples);
      outlook(subject, Figure.ETA_HIGH_MINUTES, window, now.high, now.samples);
    }
    long done = minute;
    while (at.apply(done).people == 0 && done > minute - 60 * Window.MINUTE_MILLIS) {
      done -= Window.MINUTE_MILLIS;
    }
    boolean known = at.apply(done).people > 0;
    done += Window.MINUTE_MILLIS;
    Outlook then = at.apply(minute - 60 * Window.MINUTE_MILLIS);
    if (known && then.people > 0 && then.eta >= 0 && (now.people == 0 || now.eta >= 0)) {
      long left = now.people == 0 ? done - minute : now.eta;
      long error = 60 * Window.MINUTE_MILLIS + left - then.eta;
      outlook(subject, Figure.ETA_ERROR_60M_MINUTES, window, error, then.samples);
    }
    if (known && now.people == 0 && minute - done < 30 * Window.MINUTE_MILLIS) {
      held(subject, window, at, done);
    }
  }

  private void held(String subject, Window window, LongFunction<Outlook> at, long done) {
    long held = 0;
    long told = 0;
    for (long ago = 5 * Window.MINUTE_MILLIS;
        ago <= 60 * Window.MINUTE_MILLIS;
        ago += Window.MINUTE_MILLIS) {
      Outlook before = at.apply(done - ago);
      if (before.people > 0 && before.eta >= 0) {
        told++;
        held += before.low <= ago && before.high >= ago ? 1 : 0;
      }
    }
    figures.putKnown(subject, Figure.ETA_HELD_80, window, new Fraction(held, told, told));
  }

  private Outlook outlookAt(
      String subject, Round round, Set<String> areas, Set<PointEvent> atPoints, long minute) {
    return outlooks.computeIfAbsent(
        List.of(subject, round.id(), minute),
        key -> outlookOf(subject, round, areas, atPoints, minute));
  }

  /** By the first services at the homes in the last 45 minutes of the round. */
  private Outlook outlookOf(
      String subject, Round round, Set<String> areas, Set<PointEvent> atPoints, long minute) {
    long end = minute + Window.MINUTE_MILLIS;
    if (!round.equals(geography.underWay(end - 1))) {
      return new Outlook(0, -1, -1, -1, 0);
    }
    long first = Math.max(Window.minuteOf(round.opensAtMillis()), end - 85 * Window.MINUTE_MILLIS);
    List<Long> counts = new ArrayList<>();
    for (long m = minute; m >= first; m -= Window.MINUTE_MILLIS) {
      counts.add(services(areas, atPoints, m)[0]);
    }
    List<Long> perMinute = counts.subList(0, Math.min(RATE_MINUTES, counts.size()));
    long samples = perMinute.stream().mapToLong(Long::longValue).sum();
    long people = ends.expected(subject, round, areas, minute);
    if (people > 0 && round.arrivals() == Arrivals.FREE) {
      long usual = ends.usual(subject, round, areas, minute);
      if (usual == RoundEnds.UNKNOWN) {
        return new Outlook(people, -1, -1, -1, samples);
      }
      if (usual > end) {
        long left = usual - end;
        long spread = 998_400;
        return new Outlook(people, left, Math.max(0, left - spread), left + spread, samples);
      }
    }
    if (samples < 20) {
      return new Outlook(people, -1, -1, -1, samples);
    }
    double past = pastError(counts);
    double variance =
        past < 0
            ? dispersion(perMinute) * (1.0 / people + 1.0 / samples) + 0.07 * 0.07
            : 0.7 * past + 0.03 * 0.03;
    double sigma = StrictMath.sqrt(variance);
    long eta = people * perMinute.size() * Window.MINUTE_MILLIS / samples;
    if (round.arrivals() == Arrivals.CALLED) {
      eta = Math.max(eta, calledIn(round, areas, end, people));
    }
    double factor = people == 0 ? 1 : StrictMath.exp(1.28 * sigma);
    return new Outlook(people, eta, (long) (eta / factor), (long) (eta * factor), samples);
  }

  private void outlook(String subject, Figure figure, Window window, long millis, long samples) {
    figures.put(subject, figure, window, new Fraction(millis, Window.MINUTE_MILLIS, samples));
  }

  /** Mean squared log of who came in ten minutes over who was expected; the newest first. */
  private static double pastError(List<Long> perMinute) {
    List<Double> squares = new ArrayList<>();
    for (int ago = 10; ago <= 40; ago += 5) {
      if (perMinute.size() - ago >= 20) {
        List<Long> before = perMinute.subList(ago, Math.min(perMinute.size(), ago + RATE_MINUTES));
        double came = sum(perMinute.subList(ago - 10, ago));
        double expected = sum(before) * 10.0 / before.size();
        if (sum(before) >= 20 && came > 0) {
          double error = StrictMath.log(came / expected);
          squares.add(error * error);
        }
      }
    }
    return squares.stream().mapToDouble(x -> x).average().orElse(-1);
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /** Variance over mean of five minutes' counts, the newest first; at least 1. */
  private static double dispersion(List<Long> perMinute) {
    List<Long> bins = new ArrayList<>();
    for (int to = 5; to <= perMinute.size(); to += 5) {
      bins.add(perMinute.subList(to - 5, to).stream().mapToLong(Long::longValue).sum());
    }
    long sum = bins.stream().mapToLong(Long::longValue).sum();
    long squares = bins.stream().mapToLong(x -> x * x).sum();
    return bins.size() < 2 || sum == 0
        ? 1
        : Math.max(
            1, (double) (bins.size() * squares - sum * sum) / ((bins.size() - 1) * (double) sum));
  }

  /** How long until so many are called by plan as are needed. */
  private long calledIn(Round round, Set<String> areas, long end, long people) {
    Map<List<Object>, PointEvent> latest = new HashMap<>();
    for (PointEvent event : view) {
      if (event.type() == PointEventType.CALL_UP_PLANNED
          && event.eventTimeMillis() < end
          && round.equals(about(event))) {
        String area = geography.resolve(event.area(), event.eventTimeMillis());
        latest.put(List.of(area, event.startAtMillis()), event);
      }
    }
    List<Long> calls = new ArrayList<>();
    for (PointEvent plan : latest.values()) {
      String area = geography.resolve(plan.area(), plan.eventTimeMillis());
      for (int i = 0; i < plan.count() && areas.contains(compound(area)); i++) {
        calls.add(Window.minuteOf(plan.startAtMillis()) - end);
      }
    }
    calls.removeIf(in -> in < 0);
    calls.sort(null);
    int needed = (int) Math.min(calls.size(), people * 1000 / 980);
    return needed == 0 ? 0 : calls.get(needed - 1);
  }

  private @Nullable Round about(PointEvent plan) {
    Round named = plan.round() == null ? null : geography.registered(plan.round());
    return named != null ? named : geography.underWay(plan.startAtMillis());
  }

  long reached(Set<String> areas, Round round, long end) {
    long count = 0;
    for (List<PointEvent> person : people.persons()) {
      String home = people.homeAt(person, round, end);
      if (home != null && areas.contains(compound(home)) && people.servedIn(person, round, end)) {
        count++;
      }
    }
    return count;
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

  long target(Set<String> areas, Round round, long end, boolean remaining) {
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
    long[] counts = services(areas, atPoints, minute);
    figures.put(subject, Figure.COVERED, window, Fraction.count(counts[0]));
    figures.put(subject, Figure.REPEAT, window, Fraction.count(counts[1]));
    figures.put(subject, Figure.OUT_OF_REGISTER, window, Fraction.count(counts[2]));
  }

  /** Covered, repeated and of strangers. */
  private long[] services(Set<String> areas, Set<PointEvent> atPoints, long minute) {
    long covered = 0;
    long repeat = 0;
    long strangers = 0;
    for (Service service : people.services(minute)) {
      String home = service.home();
      if (home == null ? atPoints.contains(service.event()) : areas.contains(compound(home))) {
        repeat += service.first() ? 0 : 1;
        covered += service.first() && home != null ? 1 : 0;
        strangers += service.first() && home == null ? 1 : 0;
      }
    }
    return new long[] {covered, repeat, strangers};
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
    long end = due(round) + 1;
    String home = people.homeAt(person, round, end);
    PersonStatus reason = people.reasonAt(person, round, end);
    for (Service service : people.services(person)) {
      if (service.first() && geography.round(service.event()).equals(round.id())) {
        home = service.home();
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

  private static long due(Round round) {
    return round.deadlineMillis() < 0 ? round.reconciledAtMillis() : round.deadlineMillis();
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
            && event.eventTimeMillis() <= due(round)
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
