package org.guatu.bench.throughput;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.EventReading;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.guatu.pipeline.operator.CopyKey;
import org.jspecify.annotations.Nullable;

/** One thread, hash maps, no engine: about the least that the work can cost on this machine. */
final class PlainThread implements Contestant {
  @Override
  public String name() {
    return "thread";
  }

  @Override
  public Engine start() {
    return (input, output) -> {
      try (KafkaProducer<byte[], byte[]> producer =
              new KafkaProducer<>(
                  Map.of("bootstrap.servers", input.bootstrapServers(), "linger.ms", "5"),
                  new ByteArraySerializer(),
                  new ByteArraySerializer());
          InputRecords records = new InputRecords(input)) {
        Counting counting = new Counting(producer, output.topics());
        records.forEach(counting::take);
        producer.flush();
      }
    };
  }

  /** A point and where it stands. */
  private record Place(String area, String point) {}

  /** Counts, and writes a minute's sums when nothing more can come for it. */
  private static final class Counting {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Topics topics;
    private final Map<CopyKey, BodyDigest> seen = new HashMap<>();
    private final Map<Long, Map<Place, long[]>> minutes = new HashMap<>();
    private long oldestMillis = Long.MAX_VALUE;

    Counting(KafkaProducer<byte[], byte[]> producer, Topics topics) {
      this.producer = producer;
      this.topics = topics;
    }

    void take(ConsumerRecord<byte[], byte[]> record) throws RefusedException {
      if (!EventCodec.isClock(record.value())) {
        EventReading reading = EventCodec.read(Stream.POINT, record.value(), record.timestamp());
        count((PointEvent) reading.event(), reading.digest());
      }
      while (oldestMillis <= record.timestamp() - Window.MINUTE_MILLIS - Waiting.MILLIS) {
        close(oldestMillis);
      }
    }

    private void count(PointEvent event, BodyDigest digest) {
      BodyDigest first = seen.putIfAbsent(CopyKey.of(event.source(), event.id()), digest);
      if (first == null) {
        long minute = Window.minuteOf(event.eventTimeMillis());
        oldestMillis = Math.min(oldestMillis, minute);
        minutes.computeIfAbsent(minute, absent -> new HashMap<>())
            .computeIfAbsent(place(event.area(), event.point()), absent -> new long[1])[0]++;
      } else if (!first.equals(digest)) {
        send(topics.quarantine(), event.id(), EventCodec.encodeRecorded(event));
      }
    }

    private static Place place(@Nullable String area, @Nullable String point) {
      if (area == null || point == null) {
        throw new IllegalStateException("every event of this stream has an area and a point");
      }
      return new Place(area, point);
    }

    private void close(long minuteMillis) {
      Map<Place, long[]> leaves = minutes.remove(minuteMillis);
      if (leaves != null) {
        Map<String, long[]> areas = new HashMap<>();
        leaves.forEach(
            (place, sum) -> {
              tell(ServedTree.pointSubject(place.point()), minuteMillis, sum[0]);
              for (String area : ServedTree.areaSubjects(place.area())) {
                areas.computeIfAbsent(area, absent -> new long[1])[0] += sum[0];
              }
            });
        areas.forEach((area, sum) -> tell(area, minuteMillis, sum[0]));
      }
      oldestMillis =
          minutes.keySet().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }

    private void tell(String subject, long minuteMillis, long sum) {
      send(topics.metrics(), subject, ServedCells.encode(subject, minuteMillis, sum));
    }

    private void send(String to, String key, byte[] value) {
      var unused =
          producer.send(new ProducerRecord<>(to, key.getBytes(StandardCharsets.UTF_8), value));
    }
  }
}
