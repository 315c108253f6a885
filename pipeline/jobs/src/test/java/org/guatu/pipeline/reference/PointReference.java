package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/** The figures of service points and of their areas. */
final class PointReference {
  private static final List<Figure> EXCUSES =
      List.of(
          Figure.EXCUSED_AWAY,
          Figure.EXCUSED_TRANSFERRED,
          Figure.EXCUSED_HOSPITAL,
          Figure.EXCUSED_HOME_SAMPLED,
          Figure.EXCUSED_REFUSED);
  private static final long FIFTEEN_MINUTES = 15 * Window.MINUTE_MILLIS;

  private final Geography geography;
  private final Figures figures;
  private final Map<String, PointLeaf> leaves = new TreeMap<>();
  private @Nullable CoverageReference coverage;

  PointReference(Geography geography, Figures figures) {
    this.geography = geography;
    this.figures = figures;
  }

  void minutes(List<PointEvent> view) {
    coverage = new CoverageReference(geography, figures, view);
    coverage
        .heard()
        .forEach((area, minutes) -> leaves.put("~" + area, PointLeaf.home(area, minutes)));
    Map<String, List<PointEvent>> tubes = new TreeMap<>();
    for (PointEvent event : view) {
      PointLeaf leaf = leaf(event);
      if (leaf != null) {
        leaf.events.add(event);
      }
      String tube = event.tube();
      if (tube != null && Tube.concerns(event)) {
        tubes.computeIfAbsent(tube, t -> new ArrayList<>()).add(event);
      }
    }
    tubes.values().forEach(this::assign);
    Map<String, List<PointLeaf>> rollUps = new TreeMap<>();
    for (PointLeaf leaf : leaves.values()) {
      leaf.complete();
      if (!leaf.home()) {
        writeLeaf(leaf);
      }
      for (String subject : subjects(leaf)) {
        rollUps.computeIfAbsent(subject, s -> new ArrayList<>()).add(leaf);
      }
    }
    rollUps.forEach(this::writeRollUp);
  }

  void rounds(List<PointEvent> view) {
    coverage(view);
    reported(view);
    for (PointEvent event : view) {
      Figure figure =
          switch (event.type()) {
            case SERVED -> Figure.SERVED_ROUND;
            case ARRIVED -> Figure.ARRIVED;
            case LEFT -> Figure.LEFT;
            default -> null;
          };
      PointLeaf leaf = leaf(event);
      if (figure != null && leaf != null) {
        Window window = Geography.window(geography.round(event));
        Set<String> subjects = subjects(leaf);
        subjects.add("point:" + leaf.name);
        for (String subject : subjects) {
          for (Figure each : List.of(Figure.SERVED_ROUND, Figure.ARRIVED, Figure.LEFT)) {
            figures.add(subject, each, window, each == figure ? 1 : 0);
          }
          if (PointLeaf.unregistered(event)) {
            figures.add(subject, Figure.UNREGISTERED_ENTRIES, window, 1);
          }
        }
      }
    }
  }

  private void coverage(List<PointEvent> view) {
    TreeMap<String, TreeMap<String, TreeMap<Figure, Long>>> totals = new TreeMap<>();
    for (CoverageReference.Counted counted :
        new CoverageReference(geography, figures, view).rounds()) {
      for (String subject : subjects(counted)) {
        totals
            .computeIfAbsent(subject, s -> new TreeMap<>())
            .computeIfAbsent(counted.round(), r -> new TreeMap<>())
            .merge(counted.figure(), counted.count(), Long::sum);
      }
    }
    totals.forEach(
        (subject, rounds) -> rounds.forEach((round, total) -> write(subject, round, total)));
  }

  private Set<String> subjects(CoverageReference.Counted counted) {
    if (counted.home() != null) {
      return geography.rollUps(counted.home(), null);
    }
    PointLeaf leaf = Objects.requireNonNull(leaf(Objects.requireNonNull(counted.service())));
    Set<String> subjects = subjects(leaf);
    subjects.add("point:" + leaf.name);
    return subjects;
  }

  private void write(String subject, String round, Map<Figure, Long> total) {
    Window window = Geography.window(round);
    exists(subject, window);
    total.forEach((figure, count) -> figures.add(subject, figure, window, count));
    long target = total.getOrDefault(Figure.TARGET, 0L);
    long covered = total.getOrDefault(Figure.COVERED, 0L);
    if (total.keySet().stream().anyMatch(figure -> figure != Figure.TARGET_STATED)) {
      for (Figure figure : List.of(Figure.COVERED, Figure.REPEAT, Figure.OUT_OF_REGISTER)) {
        figures.add(subject, figure, window, 0);
      }
    }
    if (target > 0) {
      long excused = 0;
      for (Figure figure : EXCUSES) {
        excused += total.getOrDefault(figure, 0L);
        figures.add(subject, figure, window, 0);
      }
      figures.put(subject, Figure.EXCUSED, window, Fraction.count(excused));
      figures.put(subject, Figure.COVERAGE, window, Fraction.share(covered, target));
      figures.put(
          subject, Figure.UNTESTED, window, new Fraction(target - covered - excused, 1, target));
    }
  }

  private void exists(String subject, Window window) {
    for (Figure figure : List.of(Figure.SERVED_ROUND, Figure.ARRIVED, Figure.LEFT)) {
      figures.add(subject, figure, window, 0);
    }
  }

  private void reported(List<PointEvent> view) {
    Map<String, PointEvent> latest = new TreeMap<>();
    for (PointEvent event : view) {
      PointLeaf leaf = leaf(event);
      if (leaf != null && event.type() == PointEventType.SERVED_OBSERVED) {
        latest.put(leaf.name + "/" + event.lane() + "/" + geography.round(event), event);
      }
    }
    for (PointEvent event : latest.values()) {
      PointLeaf leaf = Objects.requireNonNull(leaf(event));
      Set<String> subjects = subjects(leaf);
      subjects.add("point:" + leaf.name);
      Window window = Geography.window(geography.round(event));
      for (String subject : subjects) {
        if (event.count() > 0) {
          exists(subject, window);
          figures.add(subject, Figure.REPORTED_SERVED, window, event.count());
        }
      }
    }
  }

  private void assign(List<PointEvent> tube) {
    for (PointEvent event : tube) {
      PointLeaf leaf = leaf(event);
      if (leaf != null) {
        leaf.tubes.add(new Tube(tube));
        return;
      }
    }
  }

  private @Nullable PointLeaf leaf(PointEvent event) {
    String id = event.point();
    if (id == null) {
      return null;
    }
    ServicePoint point = geography.point(id);
    String area =
        point == null
            ? geography.resolve(event.area(), event.eventTimeMillis())
            : geography.longestKnownPrefix(point.area());
    String name = point == null ? id + "@" + area : id;
    return leaves.computeIfAbsent(name, n -> new PointLeaf(n, area));
  }

  private Set<String> subjects(PointLeaf leaf) {
    return geography.rollUps(leaf.area, leaf.home() ? null : leaf.name.replaceAll("@.*", ""));
  }

  private boolean unlocated(PointEvent event) {
    ServicePoint point = geography.point(String.valueOf(event.point()));
    return point == null
        ? geography.unlocated(event.area(), event.eventTimeMillis())
        : !geography.longestKnownPrefix(point.area()).equals(point.area());
  }

  private void writeLeaf(PointLeaf leaf) {
    String subject = "point:" + leaf.name;
    for (long minute : leaf.present()) {
      Window window = Window.minute(minute);
      writeCounts(subject, List.of(leaf), minute);
      writeLevels(subject, List.of(leaf), List.of(leaf), minute);
      Fraction wait = leaf.predictedWait(minute);
      if (wait != null) {
        figures.put(subject, Figure.PREDICTED_WAIT_MINUTES, window, wait);
      }
      figures.putKnown(subject, Figure.UTILISATION, window, leaf.utilisation(minute));
      figures.putKnown(subject, Figure.SERVED_PER_LANE_HOUR_15M, window, leaf.perLaneHour(minute));
      PointOpening.write(figures, subject, openings(List.of(leaf)), minute);
      Fraction errors = leaf.waitErrors(minute);
      figures.putKnown(subject, Figure.WAIT_ERROR_60M_MINUTES, window, errors);
    }
  }

  private void writeRollUp(String subject, List<PointLeaf> all) {
    TreeSet<Long> minutes = new TreeSet<>();
    all.forEach(leaf -> minutes.addAll(leaf.present()));
    Set<String> homes = new TreeSet<>();
    Set<PointEvent> here = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PointLeaf leaf : all) {
      here.addAll(leaf.events);
      if (leaf.home()) {
        homes.add(leaf.area);
      }
    }
    for (long minute : minutes) {
      Objects.requireNonNull(coverage).minute(subject, homes, here, minute);
      List<PointLeaf> present =
          all.stream().filter(leaf -> leaf.present().contains(minute)).toList();
      writeCounts(subject, all, minute);
      writeLevels(subject, all, present, minute);
      writeWaits(subject, present, minute);
      writeUtilisation(subject, present, minute);
      PointOpening.write(figures, subject, openings(present), minute);
    }
  }

  private List<PointOpening> openings(List<PointLeaf> present) {
    return present.stream()
        .filter(leaf -> !leaf.home())
        .map(leaf -> new PointOpening(leaf, geography.point(leaf.name)))
        .toList();
  }

  private void writeCounts(String subject, List<PointLeaf> leaves, long minute) {
    Window window = Window.minute(minute);
    long served = sum(leaves, leaf -> leaf.served(1, minute));
    long served15 = sum(leaves, leaf -> leaf.served(15, minute));
    figures.put(subject, Figure.SERVED, window, Fraction.count(served));
    figures.put(subject, Figure.SERVED_ROUND, window, Fraction.count(served));
    figures.put(
        subject,
        Figure.SERVED_5M,
        window,
        Fraction.count(sum(leaves, leaf -> leaf.served(5, minute))));
    figures.put(subject, Figure.SERVED_15M, window, Fraction.count(served15));
    figures.put(
        subject,
        Figure.SERVED_60M,
        window,
        Fraction.count(sum(leaves, leaf -> leaf.served(60, minute))));
    long unregistered = sum(leaves, leaf -> leaf.unregistered(minute));
    if (unregistered > 0) {
      figures.put(subject, Figure.UNREGISTERED_ENTRIES, window, Fraction.count(unregistered));
    }
    figures.put(
        subject,
        Figure.THROUGHPUT_PER_HOUR,
        window,
        new Fraction(served15 * 3_600_000, FIFTEEN_MINUTES, served15));
    figures.put(
        subject,
        Figure.ARRIVED,
        window,
        Fraction.count(sum(leaves, leaf -> leaf.count(PointEventType.ARRIVED, minute))));
    figures.put(
        subject,
        Figure.LEFT,
        window,
        Fraction.count(sum(leaves, leaf -> leaf.count(PointEventType.LEFT, minute))));
    if (subject.startsWith("area:")) {
      figures.put(
          subject,
          Figure.UNLOCATED_SERVICES,
          window,
          Fraction.count(sum(leaves, leaf -> unlocatedServices(leaf, minute))));
    }
    long waits = sum(leaves, leaf -> leaf.observedWaits(minute)[1]);
    figures.putKnown(
        subject,
        Figure.OBSERVED_WAIT_MINUTES,
        window,
        new Fraction(
            sum(leaves, leaf -> leaf.observedWaits(minute)[0]),
            waits * Window.MINUTE_MILLIS,
            waits));
  }

  private long unlocatedServices(PointLeaf leaf, long minute) {
    return leaf.events.stream()
        .filter(event -> event.type() == PointEventType.SERVED)
        .filter(event -> Window.minuteOf(event.eventTimeMillis()) == minute)
        .filter(this::unlocated)
        .count();
  }

  private void writeLevels(
      String subject, List<PointLeaf> all, List<PointLeaf> present, long minute) {
    Window window = Window.minute(minute);
    List<Long> queues = new ArrayList<>();
    present.forEach(leaf -> addKnown(queues, leaf.queue(minute)));
    List<Long> lanes = new ArrayList<>();
    List<Long> open = new ArrayList<>();
    List<Long> mismatch = new ArrayList<>();
    for (PointLeaf leaf : all) {
      addKnown(lanes, leaf.openLanes(minute));
      if (leaf.tubes.stream().anyMatch(tube -> tube.firstMinute() <= minute)) {
        open.add(leaf.tubes.stream().filter(tube -> tube.openAt(minute)).count());
        mismatch.add(leaf.tubes.stream().filter(tube -> tube.mismatchAt(minute)).count());
      }
    }
    putLevel(subject, Figure.QUEUE, window, queues);
    putLevel(subject, Figure.OPEN_LANES, window, lanes);
    if (subject.startsWith("point:") && !queues.isEmpty() && !lanes.isEmpty()) {
      putLevel(
          subject, Figure.IDLE_LANES, window, List.of(Math.max(0, lanes.get(0) - queues.get(0))));
    }
    putLevel(subject, Figure.TUBES_OPEN, window, open);
    putLevel(subject, Figure.TUBE_MISMATCH, window, mismatch);
  }

  private static void addKnown(List<Long> levels, @Nullable Long level) {
    if (level != null) {
      levels.add(level);
    }
  }

  private void putLevel(String subject, Figure figure, Window window, List<Long> levels) {
    if (!levels.isEmpty()) {
      long sum = levels.stream().mapToLong(Long::longValue).sum();
      figures.put(subject, figure, window, new Fraction(sum, 1, levels.size()));
    }
  }

  private void writeWaits(String subject, List<PointLeaf> present, long minute) {
    long above = 0;
    long below = 0;
    long n = 0;
    long longest = 0;
    long knowing = 0;
    for (PointLeaf leaf : present) {
      Fraction wait = leaf.predictedWait(minute);
      Long queue = leaf.queue(minute);
      if (wait != null && queue != null) {
        above += queue * wait.numerator();
        below += queue * wait.denominator();
        n += wait.n();
        longest = Math.max(longest, wait.numerator());
        knowing++;
      }
    }
    Window window = Window.minute(minute);
    figures.putKnown(subject, Figure.PREDICTED_WAIT_MINUTES, window, new Fraction(above, below, n));
    if (knowing > 0) {
      figures.put(
          subject,
          Figure.PREDICTED_WAIT_MAX_MINUTES,
          window,
          new Fraction(longest, Window.MINUTE_MILLIS, knowing));
    }
  }

  private void writeUtilisation(String subject, List<PointLeaf> present, long minute) {
    List<Fraction> errors = present.stream().map(leaf -> leaf.waitErrors(minute)).toList();
    figures.putKnown(
        subject,
        Figure.WAIT_ERROR_60M_MINUTES,
        Window.minute(minute),
        new Fraction(
            errors.stream().mapToLong(Fraction::numerator).sum(),
            errors.stream().mapToLong(Fraction::denominator).sum(),
            errors.stream().mapToLong(Fraction::n).sum()));
    figures.putKnown(
        subject,
        Figure.UTILISATION,
        Window.minute(minute),
        new Fraction(
            sum(present, leaf -> leaf.utilisation(minute).numerator()),
            sum(present, leaf -> leaf.utilisation(minute).denominator()),
            sum(present, leaf -> leaf.utilisation(minute).n())));
    figures.putKnown(
        subject,
        Figure.SERVED_PER_LANE_HOUR_15M,
        Window.minute(minute),
        new Fraction(
            sum(present, leaf -> leaf.perLaneHour(minute).numerator()),
            sum(present, leaf -> leaf.perLaneHour(minute).denominator()),
            sum(present, leaf -> leaf.perLaneHour(minute).n())));
  }

  private static long sum(
      List<PointLeaf> leaves, java.util.function.ToLongFunction<PointLeaf> value) {
    return leaves.stream().mapToLong(value).sum();
  }
}
