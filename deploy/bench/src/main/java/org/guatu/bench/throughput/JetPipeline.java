package org.guatu.bench.throughput;

import com.hazelcast.jet.Traversers;
import com.hazelcast.jet.aggregate.AggregateOperations;
import com.hazelcast.jet.datamodel.KeyedWindowResult;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.StreamStage;
import com.hazelcast.jet.pipeline.WindowDefinition;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The work as Jet would have it: copies found by a map with state, services counted by point in
 * windows, and what the windows give summed by area in windows again.
 */
final class JetPipeline {
  private JetPipeline() {}

  /** What a point's minute adds to an area. */
  private record Part(String area, long sum) implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
  }

  /** The body of the first copy of an event. */
  private static final class First implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private boolean seen;
    private long high;
    private long low;

    /** Whether an event is to be handed on: the first one, and copies that say something else. */
    boolean admits(Served event) {
      if (!seen) {
        seen = true;
        high = event.high();
        low = event.low();
        return true;
      }
      return !agrees(event);
    }

    boolean agrees(Served event) {
      return high == event.high() && low == event.low();
    }
  }

  /** An event that is first, or that is refused. */
  private record Judged(Served event, boolean refused) implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
  }

  static Pipeline of(Input input, Topics output) {
    Pipeline pipeline = Pipeline.create();
    StreamStage<Judged> judged =
        pipeline
            .readFrom(JetKafka.source(input))
            .withoutTimestamps()
            .addTimestamps(Served::eventTimeMillis, Waiting.MILLIS)
            .filter(event -> !event.isClock())
            .groupingKey(Served::key)
            .mapStateful(First::new, (first, key, event) -> judge(first, event));
    judged
        .filter(Judged::refused)
        .map(refused -> Map.entry(refused.event().key(), new byte[0]))
        .writeTo(JetKafka.sink(input, output.quarantine()));
    StreamStage<KeyedWindowResult<String, Long>> points =
        judged
            .filter(event -> !event.refused())
            .groupingKey(event -> event.event().place())
            .window(WindowDefinition.tumbling(Window.MINUTE_MILLIS))
            .aggregate(AggregateOperations.counting());
    points
        .map(sum -> cell(Served.pointSubjectOf(sum.key()), sum.start(), sum.result()))
        .writeTo(JetKafka.sink(input, output.metrics()));
    points
        .flatMap(sum -> Traversers.traverseStream(above(sum)))
        .groupingKey(Part::area)
        .window(WindowDefinition.tumbling(Window.MINUTE_MILLIS))
        .aggregate(AggregateOperations.summingLong(Part::sum))
        .map(sum -> cell(sum.key(), sum.start(), sum.result()))
        .writeTo(JetKafka.sink(input, output.metrics()));
    return pipeline;
  }

  private static Stream<Part> above(KeyedWindowResult<String, Long> sum) {
    return ServedTree.areaSubjects(Served.areaOf(sum.key())).stream()
        .map(area -> new Part(area, sum.result()));
  }

  private static @Nullable Judged judge(First first, Served event) {
    return first.admits(event) ? new Judged(event, !first.agrees(event)) : null;
  }

  private static Map.Entry<String, byte[]> cell(String subject, long minuteMillis, long sum) {
    return Map.entry(subject, ServedCells.encode(subject, minuteMillis, sum));
  }
}
