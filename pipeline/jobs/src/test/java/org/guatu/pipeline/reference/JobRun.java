package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.testing.Feed;

/** Runs a stream's job over messy events and compares its cells with the reference. */
public final class JobRun {
  /** Builds a job's graph. */
  public interface Graph {
    void build(
        JobSource source,
        JobSinks sinks,
        JobOptions options,
        StreamExecutionEnvironment environment);
  }

  private static final int MOST_DIFFERENCES = 20;

  /** Each of them is a whole run of the reference. */
  private static final int SETTLED_MINUTES = 2;

  private final Stream stream;
  private final Graph graph;
  private final Bounds bounds;

  public JobRun(Stream stream, Graph graph, Bounds bounds) {
    this.stream = stream;
    this.graph = graph;
    this.bounds = bounds;
  }

  /**
   * Runs the job over the stream's events, spread over as many partitions as it has subtasks, and
   * checks every final figure and some settled ones.
   *
   * @param shuffle seed of how the events are spread
   */
  public void check(List<Event> events, int parallelism, long shuffle) throws Exception {
    List<Event> own = own(events);
    Feed feed = Feed.spread(own, parallelism, shuffle);
    JobSession session = new JobSession(graph, bounds);
    session.finish(feed, parallelism, JobSession.settings());
    feed.close();
    check(own, session.take(), shuffle);
  }

  private List<Event> own(List<Event> events) {
    return events.stream().filter(event -> event.stream() == stream).toList();
  }

  /**
   * The final figures alone, whatever befalls the job; all that is checked above if nothing does.
   *
   * @param folder for savepoints
   * @param cluster that it runs on
   */
  public Checked check(List<Event> events, Course course, Path folder, MiniCluster cluster)
      throws Exception {
    List<Event> own = own(events);
    JobSession session = new JobSession(graph, bounds);
    int crashes = course.run(session, own, folder, cluster);
    Map<String, Cell> cells = session.take();
    if (course.fate() == Course.Fate.LEFT_ALONE) {
      return new Checked(own.size(), check(own, cells, course.seed()), crashes);
    }
    cells.values().removeIf(cell -> cell.finality() != Finality.FINAL);
    return new Checked(own.size(), checkFinals(own, cells), crashes);
  }

  /** The number of figures, all of them right. */
  private int check(List<Event> own, Map<String, Cell> cells, long seed) {
    Reference reference = new Reference(own, MessySite.registry(), bounds);
    assertThat(cells.values())
        .filteredOn(cell -> !cell.figures().isEmpty())
        .allSatisfy(cell -> assertThat(cell.finality()).isEqualTo(Finality.FINAL));
    int figures = checkFinals(own, cells);
    Random random = new Random(seed);
    for (int i = 0; i < SETTLED_MINUTES; i++) {
      long minute = Window.minuteOf(own.get(random.nextInt(own.size())).eventTimeMillis());
      checkSettled(cells, reference, Window.minute(minute));
    }
    return figures;
  }

  private int checkFinals(List<Event> own, Map<String, Cell> cells) {
    Reference reference = new Reference(own, MessySite.registry(), bounds);
    Map<FigureKey, Fraction> finals = finals(cells);
    assertThat(differences(finals, reference.finals(stream).values())).isEmpty();
    return finals.size();
  }

  /**
   * What was compared.
   *
   * @param events read
   * @param figures that were the same
   * @param crashes on the way
   */
  public record Checked(int events, int figures, int crashes) {}

  static List<String> differences(
      Map<FigureKey, Fraction> actual, Map<FigureKey, Fraction> expected) {
    List<String> differences = new ArrayList<>();
    TreeSet<FigureKey> keys = new TreeSet<>(actual.keySet());
    keys.addAll(expected.keySet());
    for (FigureKey key : keys) {
      Fraction is = actual.get(key);
      Fraction should = expected.get(key);
      if (!Objects.equals(is, should) && differences.size() < MOST_DIFFERENCES) {
        differences.add(key + " is " + is + " should be " + should);
      }
    }
    return differences;
  }

  private void checkSettled(Map<String, Cell> cells, Reference reference, Window minute) {
    Map<FigureKey, Fraction> expected = reference.settled(stream, minute);
    for (Cell cell : cells.values()) {
      if (!cell.window().id().equals(minute.id()) || ofWhoSends(cell.subject())) {
        continue;
      }
      cell.figures()
          .forEach(
              (figure, value) -> {
                Fraction fraction =
                    expected.get(new FigureKey(cell.subject(), figure, minute.id()));
                assertThat(value.settledNumerator())
                    .as("settled %s %s %s", cell.subject(), figure, minute.id())
                    .isEqualTo(fraction == null ? null : fraction.numerator());
              });
    }
  }

  /** What counts in the minute of received-at, in which nothing comes late. */
  private static boolean ofWhoSends(String subject) {
    return subject.startsWith("source:") || subject.startsWith("devices:");
  }

  /** The figures of cells, as the reference has them. */
  static Map<FigureKey, Fraction> finals(Map<String, Cell> cells) {
    Map<FigureKey, Fraction> finals = new TreeMap<>();
    for (Cell cell : cells.values()) {
      for (Map.Entry<String, FigureValue> entry : cell.figures().entrySet()) {
        FigureValue value = entry.getValue();
        finals.put(
            new FigureKey(cell.subject(), entry.getKey(), cell.window().id()),
            new Fraction(value.numerator(), value.denominator(), value.n()));
      }
    }
    return finals;
  }
}
