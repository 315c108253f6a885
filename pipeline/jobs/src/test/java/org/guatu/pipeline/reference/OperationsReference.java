package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/** The figures of operations: each minute by looking at all events once more. */
final class OperationsReference {
  private static final long MINUTE = Window.MINUTE_MILLIS;

  private final Geography geography;
  private final Bounds bounds;
  private final Figures figures;
  private final Map<String, OperationsLeaf> leaves = new TreeMap<>();
  private final Cells<OperationsLeaf> shifts = new Cells<>();
  private final Cells<OperationsLeaf> items = new Cells<>();
  private final Cells<OperationsLeaf> tasks = new Cells<>();
  private final Cells<OperationsLeaf> areas = new Cells<>();
  private final Cells<OperationsLeaf> notices = new Cells<>();

  OperationsReference(Geography geography, Bounds bounds, Figures figures) {
    this.geography = geography;
    this.bounds = bounds;
    this.figures = figures;
  }

  void minutes(List<OperationsEvent> view) {
    place(view);
    rules();
    Map<String, Set<Long>> present = new TreeMap<>();
    for (Cells<OperationsLeaf> cells : List.of(shifts, items, tasks, areas, notices)) {
      cells
          .leavesBySubject()
          .forEach(
              (subject, of) ->
                  of.forEach(
                      leaf ->
                          present
                              .computeIfAbsent(subject, s -> new TreeSet<>())
                              .addAll(leaf.present())));
    }
    present.forEach((subject, minutes) -> minutes.forEach(minute -> write(subject, minute)));
  }

  private void place(List<OperationsEvent> view) {
    Map<String, List<OperationsEvent>> entities = new TreeMap<>();
    Map<String, List<OperationsEvent>> stocks = new TreeMap<>();
    for (OperationsEvent event : view) {
      if (!event.heartbeat()) {
        entities.computeIfAbsent(entity(event), key -> new ArrayList<>()).add(event);
      }
      if (cellsOf(event) == items) {
        String stock = item(event) + " " + event.area();
        stocks.computeIfAbsent(stock, key -> new ArrayList<>()).add(event);
      }
    }
    entities.forEach(
        (entity, events) -> {
          OperationsLeaf leaf = leaf(events);
          events.forEach(
              event -> leaf.add(entity, event, cellsOf(event) != areas || status(event)));
        });
    stocks.values().forEach(events -> leaf(events).runOuts().addAll(RunOut.of(events)));
  }

  private static boolean status(OperationsEvent event) {
    return event.type() == OperationsEventType.AREA_STATUS;
  }

  /** What the event is about, or the event itself where it counts alone. */
  private static String entity(OperationsEvent event) {
    String type = event.typeName();
    if (type.startsWith("task")) {
      return "task " + event.subject();
    }
    if (type.startsWith("stock")) {
      return "stock " + item(event) + " " + event.area() + " " + event.group();
    }
    if (type.startsWith("notice")) {
      return "notice " + event.subject() + " " + recipient(event);
    }
    if (status(event)) {
      return "status " + event.area();
    }
    boolean ofPerson = type.startsWith("shift") && !type.equals("shiftPlanned");
    return ofPerson && event.person() != null
        ? "duty " + event.subject() + " " + event.person()
        : "alone " + event.key();
  }

  private static String recipient(OperationsEvent event) {
    return Stream.of(event.person(), event.group(), event.area())
        .filter(name -> name != null)
        .findFirst()
        .orElse("");
  }

  private static String item(OperationsEvent event) {
    return event.unit() == null ? event.subject() + "" : event.subject() + "/" + event.unit();
  }

  private Cells<OperationsLeaf> cellsOf(OperationsEvent event) {
    String type = event.typeName();
    if (type.startsWith("shift")) {
      return shifts;
    }
    if (type.startsWith("stock")) {
      return items;
    }
    if (type.startsWith("task")) {
      return tasks;
    }
    return type.startsWith("notice") ? notices : areas;
  }

  private OperationsLeaf leaf(List<OperationsEvent> events) {
    OperationsState state = new OperationsState(events);
    OperationsEvent first =
        state.earliest(
            OperationsEventType.TASK_PLANNED,
            OperationsEventType.NOTICE_ISSUED,
            OperationsEventType.SHIFT_CHECKED_IN);
    OperationsEvent sample = events.get(0);
    Cells<OperationsLeaf> cells = cellsOf(sample);
    OperationsEvent located = saying(first, events, OperationsEvent::area);
    String area = geography.resolve(located.area(), located.eventTimeMillis());
    String own = subject(sample, first, events, cells);
    return leaves.computeIfAbsent(
        area + " " + own,
        key -> {
          OperationsLeaf leaf = new OperationsLeaf();
          Set<String> subjects = new TreeSet<>();
          if (cells == items) {
            subjects.add(own + "@" + area);
          } else {
            subjects.addAll(geography.rollUps(area, null));
          }
          if (!own.isEmpty()) {
            subjects.add(own);
          }
          cells.publish(leaf, subjects);
          return leaf;
        });
  }

  private String subject(
      OperationsEvent sample,
      @Nullable OperationsEvent first,
      List<OperationsEvent> events,
      Cells<OperationsLeaf> cells) {
    if (cells == shifts) {
      return "post:" + sample.subject();
    }
    if (cells == items) {
      return "item:" + item(sample);
    }
    if (cells == tasks) {
      String routine = saying(first, events, OperationsEvent::group).group();
      return "task:" + (routine == null ? "?" : routine);
    }
    return cells == notices ? "notice:" + sample.subject() : "";
  }

  private static OperationsEvent saying(
      @Nullable OperationsEvent first,
      List<OperationsEvent> events,
      Function<OperationsEvent, @Nullable String> what) {
    if (first != null && what.apply(first) != null) {
      return first;
    }
    return events.stream()
        .filter(event -> what.apply(event) != null)
        .findFirst()
        .orElse(events.get(0));
  }

  /** What has a cell without an event. */
  private void rules() {
    for (OperationsLeaf leaf : leaves.values()) {
      for (List<OperationsEvent> events : leaf.entities()) {
        OperationsState state = new OperationsState(events);
        OperationsEvent sample = events.get(0);
        if (status(sample)) {
          state.declarations().forEach(stay -> rule(leaf, stay.from(), stay.to()));
        } else if (sample.typeName().startsWith("task")) {
          rule(leaf, state.due());
        } else if (sample.type() == OperationsEventType.SHIFT_PLANNED) {
          for (long instant : List.of(sample.startAtMillis(), sample.dueAtMillis())) {
            if (inTime(sample, instant)) {
              rule(leaf, instant);
            }
          }
        } else if (sample.typeName().startsWith("shift")) {
          state.stays().stream()
              .filter(OperationsState.Stay::byPlan)
              .forEach(stay -> rule(leaf, stay.to()));
        }
      }
    }
  }

  /** Whether the event was heard of before the minute of the instant was final. */
  private boolean inTime(OperationsEvent event, long instant) {
    return event.receivedAtMillis() < bounds.finalAt(instant);
  }

  private static void rule(OperationsLeaf leaf, long... instants) {
    for (long instant : instants) {
      if (instant != OperationsState.NEVER) {
        leaf.ruleAt(instant);
      }
    }
  }

  private void write(String subject, long minute) {
    At at = new At(subject, minute);
    writeShifts(at);
    writeItems(at);
    writeTasks(at);
    writeStatus(at);
    writeNotices(at);
  }

  /** A subject in a minute. */
  private final class At {
    private final String subject;
    private final long minute;
    private List<OperationsLeaf> of = List.of();

    At(String subject, long minute) {
      this.subject = subject;
      this.minute = minute;
    }

    /** Turns to the leaves of one sort; whether any of them knows. */
    boolean turn(Cells<OperationsLeaf> cells) {
      of = cells.leavesBySubject().getOrDefault(subject, List.of());
      return knowing() > 0;
    }

    long end() {
      return minute + MINUTE;
    }

    long knowing() {
      return of.stream().filter(leaf -> leaf.knows(minute)).count();
    }

    Stream<OperationsState> states() {
      return of.stream().flatMap(leaf -> leaf.entities().stream()).map(OperationsState::new);
    }

    long sum(ToLongFunction<OperationsState> what) {
      return states().mapToLong(what).sum();
    }

    /** The sum over the events of a type in the last minutes. */
    long last(int minutes, OperationsEventType type, ToLongFunction<OperationsEvent> what) {
      return sum(
          state ->
              state.events().stream()
                  .filter(event -> event.type() == type && in(event.eventTimeMillis(), minutes))
                  .mapToLong(what)
                  .sum());
    }

    boolean in(long millis, int minutes) {
      return millis < end() && millis >= end() - minutes * MINUTE;
    }

    boolean in(@Nullable OperationsEvent event) {
      return event != null && in(event.eventTimeMillis(), 1);
    }

    void count(Figure figure, long value) {
      put(figure, Fraction.count(value));
    }

    void level(Figure figure, long value) {
      put(figure, new Fraction(value, 1, knowing()));
    }

    void put(Figure figure, Fraction value) {
      figures.put(subject, figure, Window.minute(minute), value);
    }

    /** The age of the oldest that began at one of the instants. */
    void oldest(Figure figure, List<Long> begins) {
      begins.stream()
          .mapToLong(begin -> (minute - Window.minuteOf(begin)) / MINUTE)
          .max()
          .ifPresent(age -> put(figure, new Fraction(age, 1, begins.size())));
    }
  }

  private void writeShifts(At at) {
    if (!at.turn(shifts)) {
      return;
    }
    at.level(Figure.SHIFT_NEEDED, at.sum(state -> needed(state, at.end())));
    List<Long> since =
        at.states()
            .filter(state -> ofPerson(state.events().get(0)))
            .flatMap(state -> state.stays().stream())
            .filter(stay -> stay.holds(at.end()))
            .map(OperationsState.Stay::from)
            .toList();
    at.level(Figure.SHIFT_FILLED, since.size() + at.sum(state -> unnamed(state, at.end())));
    at.count(
        Figure.SHIFT_NO_SHOWS,
        at.last(1, OperationsEventType.SHIFT_NO_SHOW, OperationsReference::absent));
    at.oldest(Figure.SHIFT_LONGEST_MINUTES, since);
    writePosts(at);
  }

  private void writePosts(At at) {
    long[] now = posts(at, at.minute);
    at.level(Figure.SHIFT_SHORT, now[0]);
    at.level(Figure.POSTS_NEEDED, now[1]);
    at.level(Figure.POSTS_MANNED, now[2]);
    long needed = 0;
    long manned = 0;
    for (long minute = at.minute - 59 * MINUTE; minute <= at.minute; minute += MINUTE) {
      long[] then = posts(at, minute);
      needed += then[1];
      manned += then[2];
    }
    if (needed > 0) {
      at.put(Figure.MANNED_SHARE_60M, new Fraction(manned, needed, needed));
    }
  }

  /** People missing, posts needed and posts manned in a minute. */
  private long[] posts(At at, long minute) {
    long end = minute + MINUTE;
    long missing = 0;
    long posts = 0;
    long manned = 0;
    for (OperationsLeaf post : at.of) {
      long needed = 0;
      long there = 0;
      for (List<OperationsEvent> events : post.entities()) {
        OperationsState state = new OperationsState(events);
        needed += needed(state, end);
        there += unnamed(state, end);
        if (ofPerson(events.get(0))) {
          there += state.stays().stream().filter(stay -> stay.holds(end)).count();
        }
      }
      if (needed > 0) {
        missing += Math.max(0, needed - Math.max(0, there));
        posts += 1;
        manned += there > 0 ? 1 : 0;
      }
    }
    return new long[] {missing, posts, manned};
  }

  /**
   * People a plan is about, while they are to be there: none in a minute that was final when the
   * plan was told of, nor in what later ones add up of it.
   */
  private long needed(OperationsState state, long end) {
    OperationsEvent plan = state.events().get(0);
    boolean now =
        plan.type() == OperationsEventType.SHIFT_PLANNED
            && inTime(plan, end - MINUTE)
            && plan.startAtMillis() < end
            && plan.dueAtMillis() >= end;
    return now ? heads(plan) : 0;
  }

  private static boolean ofPerson(OperationsEvent event) {
    return event.person() != null && event.type() != OperationsEventType.SHIFT_PLANNED;
  }

  private static long absent(OperationsEvent event) {
    return event.person() == null ? heads(event) : 1;
  }

  private static long heads(OperationsEvent event) {
    return event.quantity() == Long.MIN_VALUE ? 1 : event.quantity();
  }

  /** Heads counted in, less those counted out, without saying whose. */
  private static long unnamed(OperationsState state, long at) {
    OperationsEvent event = state.events().get(0);
    if (event.person() != null || event.eventTimeMillis() >= at) {
      return 0;
    }
    return switch (event.type()) {
      case SHIFT_CHECKED_IN -> {
        boolean over =
            event.dueAtMillis() >= 0 && Math.max(event.dueAtMillis(), event.eventTimeMillis()) < at;
        yield over ? 0 : heads(event);
      }
      case SHIFT_BREAK, SHIFT_OUT -> -heads(event);
      default -> 0;
    };
  }

  private void writeItems(At at) {
    if (!at.turn(items)) {
      return;
    }
    at.count(
        Figure.STOCK_IN,
        at.last(1, OperationsEventType.STOCK_MOVE, event -> Math.max(0, event.quantity())));
    at.count(Figure.STOCK_USED, used(at, 1));
    List<Long> errors =
        at.of.stream()
            .flatMap(leaf -> leaf.runOuts().stream())
            .filter(runOut -> at.in(runOut.last().eventTimeMillis(), 1440))
            .map(RunOut::error)
            .toList();
    if (!errors.isEmpty()) {
      at.put(Figure.STOCK_OUT_ERROR_MINUTES, Fraction.minutes(errors));
    }
    long counted = at.of.stream().filter(leaf -> leaf.counted(at.minute)).count();
    if (counted == 0) {
      return;
    }
    long stock = at.sum(state -> state.stock(at.end()));
    at.put(Figure.STOCK, new Fraction(stock, 1, counted));
    long hour = used(at, 60);
    long day = used(at, 1440);
    if (hour == 0 && day == 0) {
      return;
    }
    long left = Math.max(0, stock);
    at.put(
        Figure.STOCK_OUT_MINUTES,
        hour * 24 >= day
            ? new Fraction(left * 60, hour, hour)
            : new Fraction(left * 1440, day, day));
  }

  private static long used(At at, int minutes) {
    return at.sum(
        state ->
            state.events().stream()
                .filter(event -> at.in(event.eventTimeMillis(), minutes))
                .mapToLong(state::used)
                .sum());
  }

  private void writeTasks(At at) {
    if (!at.turn(tasks)) {
      return;
    }
    at.count(Figure.TASKS_PLANNED, first(at, OperationsEventType.TASK_PLANNED));
    at.count(Figure.TASKS_DONE, first(at, OperationsEventType.TASK_DONE));
    at.count(Figure.TASKS_DUE, at.sum(state -> at.in(state.due(), 1) ? 1 : 0));
    List<Long> since =
        at.states()
            .filter(state -> open(state, OperationsEventType.TASK_PLANNED, at.end()))
            .map(state -> begin(state, OperationsEventType.TASK_PLANNED))
            .toList();
    at.level(Figure.TASKS_OPEN, since.size());
    at.level(
        Figure.TASKS_OVERDUE,
        at.sum(
            state ->
                state.due() < at.end() && state.ended() >= at.end() && state.due() < state.ended()
                    ? 1
                    : 0));
    long due = at.sum(state -> at.in(state.due(), 1440) ? 1 : 0);
    long onTime = at.sum(state -> at.in(state.due(), 1440) && state.onTime() ? 1 : 0);
    figures.putKnown(
        at.subject,
        Figure.TASKS_ON_TIME_24H,
        Window.minute(at.minute),
        Fraction.share(onTime, due));
    at.oldest(Figure.TASK_AGE_MAX_MINUTES, since);
  }

  private static long first(At at, OperationsEventType type) {
    return at.sum(state -> at.in(state.earliest(type)) ? 1 : 0);
  }

  private static long begin(OperationsState state, OperationsEventType type) {
    OperationsEvent begin = state.earliest(type);
    return begin == null ? OperationsState.NEVER : begin.eventTimeMillis();
  }

  private static boolean open(OperationsState state, OperationsEventType type, long at) {
    return begin(state, type) < at && state.ended() >= at;
  }

  private void writeStatus(At at) {
    if (!at.turn(areas)) {
      return;
    }
    at.level(Figure.AREAS_LOCKDOWN, declared(at, AreaStatus.LOCKDOWN).size());
    at.level(Figure.AREAS_CONTROL, declared(at, AreaStatus.CONTROL).size());
    at.level(Figure.AREAS_PRECAUTION, declared(at, AreaStatus.PRECAUTION).size());
    at.oldest(Figure.LOCKDOWN_LONGEST_MINUTES, declared(at, AreaStatus.LOCKDOWN));
  }

  private static List<Long> declared(At at, AreaStatus status) {
    return at.states()
        .filter(state -> status(state.events().get(0)))
        .flatMap(state -> state.declarations().stream())
        .filter(stay -> stay.holds(at.end()) && OperationsState.status(stay.begin()) == status)
        .map(OperationsState.Stay::from)
        .toList();
  }

  private void writeNotices(At at) {
    if (!at.turn(notices)) {
      return;
    }
    at.count(Figure.NOTICES_ISSUED, first(at, OperationsEventType.NOTICE_ISSUED));
    at.count(Figure.NOTICES_RECEIVED, first(at, OperationsEventType.NOTICE_RECEIVED));
    List<Long> since =
        at.states()
            .filter(state -> open(state, OperationsEventType.NOTICE_ISSUED, at.end()))
            .map(state -> begin(state, OperationsEventType.NOTICE_ISSUED))
            .toList();
    at.level(Figure.NOTICES_OPEN, since.size());
    at.oldest(Figure.NOTICE_AGE_MAX_MINUTES, since);
  }

  void rounds(List<OperationsEvent> view) {
    place(view);
    for (Cells<OperationsLeaf> cells : List.of(shifts, items, tasks, areas, notices)) {
      cells
          .leavesBySubject()
          .forEach(
              (subject, of) ->
                  of.forEach(
                      leaf ->
                          leaf.entities()
                              .forEach(
                                  events -> countRound(subject, new OperationsState(events)))));
    }
    items
        .leavesBySubject()
        .forEach(
            (subject, of) ->
                of.stream()
                    .flatMap(leaf -> leaf.runOuts().stream())
                    .forEach(
                        runOut ->
                            figures.addParts(
                                subject,
                                Figure.STOCK_OUT_ERROR_MINUTES,
                                Geography.window(geography.round(runOut.last())),
                                Fraction.minutes(List.of(runOut.error())))));
  }

  private void countRound(String subject, OperationsState state) {
    OperationsEvent sample = state.events().get(0);
    String type = sample.typeName();
    if (type.startsWith("task")) {
      OperationsEvent planned = state.earliest(OperationsEventType.TASK_PLANNED);
      OperationsEvent of = planned == null ? sample : planned;
      add(subject, of, Figure.TASKS_PLANNED, planned == null ? 0 : 1);
      add(subject, of, Figure.TASKS_DUE, state.due() == OperationsState.NEVER ? 0 : 1);
      add(subject, of, Figure.TASKS_DONE, any(state, OperationsEventType.TASK_DONE));
    } else if (type.startsWith("notice")) {
      OperationsEvent issued = state.earliest(OperationsEventType.NOTICE_ISSUED);
      OperationsEvent of = issued == null ? sample : issued;
      add(subject, of, Figure.NOTICES_ISSUED, issued == null ? 0 : 1);
      add(subject, of, Figure.NOTICES_RECEIVED, any(state, OperationsEventType.NOTICE_RECEIVED));
    } else if (type.startsWith("stock")) {
      for (OperationsEvent event : state.events()) {
        boolean moves = event.type() == OperationsEventType.STOCK_MOVE;
        add(subject, event, Figure.STOCK_IN, moves ? Math.max(0, event.quantity()) : 0);
        add(subject, event, Figure.STOCK_USED, state.used(event));
      }
    } else if (type.startsWith("shift")) {
      for (OperationsEvent event : state.events()) {
        boolean noShow = event.type() == OperationsEventType.SHIFT_NO_SHOW;
        add(subject, event, Figure.SHIFT_NO_SHOWS, noShow ? absent(event) : 0);
      }
      if (ofPerson(sample)) {
        state.stays().stream()
            .filter(stay -> stay.to() != OperationsState.NEVER)
            .forEach(
                stay ->
                    figures.addShare(
                        subject,
                        Figure.STAFF_HOURS,
                        Geography.window(geography.round(stay.begin())),
                        new Fraction(stay.to() - stay.from(), 3_600_000, 1)));
      }
    }
  }

  private static long any(OperationsState state, OperationsEventType type) {
    return state.earliest(type) == null ? 0 : 1;
  }

  private void add(String subject, OperationsEvent of, Figure figure, long amount) {
    if (amount != 0) {
      figures.add(subject, figure, Geography.window(geography.round(of)), amount);
    }
  }
}
