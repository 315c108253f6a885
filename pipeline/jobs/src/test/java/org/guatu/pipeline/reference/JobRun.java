package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;

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
    List<Event> own = events.stream().filter(event -> event.stream() == stream).toList();
    Map<String, Cell> cells = run(own, parallelism, shuffle);
    Reference reference = new Reference(own, MessySite.registry(), bounds);
    assertThat(cells.values())
        .filteredOn(cell -> !cell.figures().isEmpty())
        .allSatisfy(cell -> assertThat(cell.finality()).isEqualTo(Finality.FINAL));
    assertThat(differences(finals(cells), reference.finals(stream).values())).isEmpty();
    Random random = new Random(shuffle);
    for (int i = 0; i < 5; i++) {
      long minute = Window.minuteOf(own.get(random.nextInt(own.size())).eventTimeMillis());
      checkSettled(cells, reference, Window.minute(minute));
    }
  }

  private static List<String> differences(
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

  private Map<String, Cell> run(List<Event> events, int parallelism, long shuffle)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    environment.setParallelism(parallelism);
    Held<Cell> cells = Held.cells();
    Held<LateRecord> late = Held.one(record -> record.source() + "/" + record.id());
    Held<QuarantinedRecord> refused = Held.one(QuarantinedRecord::toString);
    JobOptions options =
        new JobOptions(
            bounds.outOfOrdernessMillis(), bounds.latenessMillis(), 20, MessySite.registry());
    graph.build(
        new JobSource(new Partitioned(partitions(events, parallelism, shuffle))),
        new JobSinks(cells, late, refused),
        options,
        environment);
    environment.execute();
    late.take();
    refused.take();
    return cells.take();
  }

  private static List<List<RawRecord>> partitions(
      List<Event> events, int parallelism, long shuffle) {
    List<List<RawRecord>> partitions = new ArrayList<>();
    for (int i = 0; i < parallelism; i++) {
      partitions.add(new ArrayList<>());
    }
    for (Event event : events) {
      long salted = event.key().hashCode() * 31L + shuffle;
      int partition = Math.floorMod((salted * 0x9E3779B97F4A7C15L) >>> 32, parallelism);
      List<RawRecord> records = partitions.get(partition);
      records.add(
          new RawRecord(
              EventCodec.encode(event),
              event.receivedAtMillis(),
              "events",
              partition,
              records.size()));
    }
    return partitions;
  }

  private static Map<FigureKey, Fraction> finals(Map<String, Cell> cells) {
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
