package org.guatu.bench.throughput;

import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.Topics;

/**
 * The work as Kafka Streams would have it: copies found where the input's key puts them, services
 * regrouped by point and counted in windows, and each level of areas a regrouping of those counts.
 */
final class StreamsTopology {
  private static final Duration MINUTE = Duration.ofMillis(Window.MINUTE_MILLIS);
  private static final Duration GRACE = Duration.ofMillis(Waiting.MILLIS);
  private static final Serde<String> TEXT = Serdes.String();
  private static final Serde<byte[]> RAW = Serdes.ByteArray();

  private StreamsTopology() {}

  static Topology of(Input input, Topics output) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(StreamsDedupe.SEEN), TEXT, Serdes.ByteArray())
            .withLoggingDisabled());
    var first =
        builder.stream(input.topics().events(Stream.POINT), Consumed.with(RAW, RAW))
            .process(StreamsDedupe::new, StreamsDedupe.SEEN);
    first
        .filter((place, refused) -> refused.length > 0)
        .to(output.quarantine(), Produced.with(TEXT, RAW));
    KTable<Windowed<String>, Long> points =
        first
            .filter((place, refused) -> refused.length == 0)
            .groupByKey(Grouped.with("points", TEXT, RAW))
            .windowedBy(TimeWindows.ofSizeAndGrace(MINUTE, GRACE))
            .count(
                Materialized.<String, Long>as(
                        Stores.inMemoryWindowStore(
                            "point-minutes", MINUTE.plus(GRACE), MINUTE, false))
                    .withKeySerde(TEXT)
                    .withValueSerde(Serdes.Long())
                    .withLoggingDisabled());
    points
        .toStream()
        .map((place, sum) -> cell(Served.pointSubjectOf(place.key()), place.window().start(), sum))
        .to(output.metrics(), Produced.with(TEXT, RAW));
    for (int level = 0; level < ServedTree.LEVELS; level++) {
      rollUp(points, level, output);
    }
    return builder.build();
  }

  /** One level above the points: what a point had counts no more, what it has now does. */
  private static void rollUp(KTable<Windowed<String>, Long> points, int level, Topics output) {
    Materialized<String, Long, KeyValueStore<Bytes, byte[]>> sums =
        Materialized.<String, Long>as(Stores.inMemoryKeyValueStore("area-minutes-" + level))
            .withKeySerde(TEXT)
            .withValueSerde(Serdes.Long())
            .withLoggingDisabled();
    points
        .groupBy(
            (place, sum) -> KeyValue.pair(areaMinute(place, level), sum),
            Grouped.with("areas-" + level, TEXT, Serdes.Long()))
        .reduce(Long::sum, (sum, old) -> sum - old, sums)
        .toStream()
        .map(StreamsTopology::areaCell)
        .to(output.metrics(), Produced.with(TEXT, RAW));
  }

  private static String areaMinute(Windowed<String> place, int level) {
    String area = ServedTree.areaSubjects(Served.areaOf(place.key())).get(level);
    return area + "|" + place.window().start();
  }

  private static KeyValue<String, byte[]> areaCell(String areaMinute, long sum) {
    int bar = areaMinute.indexOf('|');
    return cell(areaMinute.substring(0, bar), Long.parseLong(areaMinute.substring(bar + 1)), sum);
  }

  private static KeyValue<String, byte[]> cell(String subject, long minuteMillis, long sum) {
    return KeyValue.pair(subject, ServedCells.encode(subject, minuteMillis, sum));
  }
}
