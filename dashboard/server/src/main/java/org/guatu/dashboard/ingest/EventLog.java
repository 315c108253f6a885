package org.guatu.dashboard.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of the event topics. Every record gets its received-at here, strictly increasing
 * in each partition; each real second every partition gets a clock record, so that time goes on
 * where no events come. A future completes when the broker has the record on all its replicas, and
 * fails within about six seconds if it does not answer.
 *
 * <p>Appending may block for a second while the broker is away: not for event loops. Thread-safe.
 */
public final class EventLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

  private final Producer<byte @Nullable [], byte[]> producer;
  private final Topics topics;
  private final InstantSource operationClock;
  private final LongSupplier realMillis;
  private final Map<Stream, List<Stamps>> stamps = new EnumMap<>(Stream.class);
  private final Map<Stream, Counter> appended = new EnumMap<>(Stream.class);
  private final Counter failed;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "guatu-clock");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong answeredAtMillis;
  private final Correcting correcting;
  private final Queue<Event> corrections = new ConcurrentLinkedQueue<>();
  private final AtomicLong corrected = new AtomicLong();
  private final Map<Stream, AtomicLong> lastEventMillis = new EnumMap<>(Stream.class);

  private EventLog(
      Producer<byte @Nullable [], byte[]> producer,
      Topics topics,
      Map<Stream, List<Long>> lastStamps,
      Correcting correcting,
      InstantSource operationClock,
      LongSupplier realMillis,
      MeterRegistry meters) {
    this.correcting = correcting;
    this.producer = producer;
    this.topics = topics;
    this.operationClock = operationClock;
    this.realMillis = realMillis;
    this.answeredAtMillis = new AtomicLong(realMillis.getAsLong());
    this.failed = meters.counter("guatu.ingest.failed");
    lastStamps.forEach(
        (stream, last) -> {
          stamps.put(stream, last.stream().map(Stamps::new).toList());
          lastEventMillis.put(stream, new AtomicLong(-1));
          appended.put(stream, meters.counter("guatu.ingest.appended", "stream", stream.wire()));
        });
  }

  /**
   * Opens the log: reads where each partition's stamps stand. The topics must exist.
   *
   * @param correcting what is to follow an event within a second or so
   * @param operationClock gives received-at
   * @param realMillis real time in milliseconds from any origin, never going back
   * @throws KafkaException if the broker does not answer within 30 s or a topic is missing
   */
  public static EventLog open(
      String bootstrapServers,
      Topics topics,
      Correcting correcting,
      InstantSource operationClock,
      LongSupplier realMillis,
      MeterRegistry meters) {
    Map<Stream, List<Long>> last = LastStamps.read(bootstrapServers, topics);
    return new EventLog(
        new KafkaProducer<>(ProducerSettings.of(bootstrapServers, "guatu-ingest")),
        topics,
        last,
        correcting,
        operationClock,
        realMillis,
        meters);
  }

  /** Starts the clock records, one in every partition each real second. */
  public void startClock() {
    var unused = ticking.scheduleAtFixedRate(this::tick, 0, 1, TimeUnit.SECONDS);
  }

  /** Appends an event as received now. */
  public CompletableFuture<Void> append(Event event) {
    return append(event, operationClock.millis());
  }

  /**
   * Appends an event of a trusted sender as received at a given time, or a little later where that
   * would not be greater than the newest stamp of its partition.
   */
  public CompletableFuture<Void> append(Event event, long receivedAtMillis) {
    String key = event.key().toString();
    return send(
        event.stream(),
        partitionOf(event),
        key.getBytes(StandardCharsets.UTF_8),
        EventCodec.encode(event),
        receivedAtMillis,
        written -> written(event, written));
  }

  /** Appends bytes as they are, readable or not: what a trusted but faulty sender would do. */
  public CompletableFuture<Void> appendRaw(Stream stream, byte[] body, long receivedAtMillis) {
    return send(
        stream,
        partitionOf(stream, body),
        null,
        body,
        receivedAtMillis,
        written -> counted(stream, written));
  }

  /**
   * Whether the log held this event, by its received-at, when it was opened. True for a sender who
   * sends in the order of received-at and keeps what {@link #append(Event, long)} is given: then
   * every partition holds all of his up to its newest stamp.
   */
  public boolean holds(Event event) {
    Stamps stamping = partitions(event.stream()).get(partitionOf(event));
    return event.receivedAtMillis() <= stamping.whenOpened();
  }

  /** As {@link #holds}, for {@link #appendRaw}. */
  public boolean holdsRaw(Stream stream, byte[] body, long receivedAtMillis) {
    Stamps stamping = partitions(stream).get(partitionOf(stream, body));
    return receivedAtMillis <= stamping.whenOpened();
  }

  /** The newest stamp of all partitions when the log was opened; -1 for none. */
  public long newestStampMillis() {
    return openingStamps().max().orElse(-1);
  }

  /** The newest stamp of a stream when the log was opened; -1 for none. */
  public long newestStampMillis(Stream stream) {
    return partitions(stream).stream().mapToLong(Stamps::whenOpened).max().orElse(-1);
  }

  /** The least of the partitions' newest stamps when the log was opened; -1 if one was empty. */
  public long oldestStampMillis() {
    return openingStamps().min().orElse(-1);
  }

  private LongStream openingStamps() {
    return stamps.values().stream().flatMap(List::stream).mapToLong(Stamps::whenOpened);
  }

  private int partitionOf(Event event) {
    return Math.floorMod(event.key().toString().hashCode(), partitions(event.stream()).size());
  }

  private int partitionOf(Stream stream, byte[] body) {
    return Math.floorMod(Arrays.hashCode(body), partitions(stream).size());
  }

  private List<Stamps> partitions(Stream stream) {
    return Objects.requireNonNull(stamps.get(stream));
  }

  private CompletableFuture<Void> send(
      Stream stream,
      int partition,
      byte @Nullable [] key,
      byte[] value,
      long wantedMillis,
      LongConsumer written) {
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    Stamps stamping = partitions(stream).get(partition);
    synchronized (stamping) {
      long stamp = stamping.next(wantedMillis);
      ProducerRecord<byte @Nullable [], byte[]> record =
          new ProducerRecord<>(topics.events(stream), partition, stamp, key, value);
      try {
        var unused =
            producer.send(
                record, (metadata, failure) -> answered(acknowledged, record, failure, written));
      } catch (KafkaException | IllegalStateException failure) {
        failed.increment();
        acknowledged.completeExceptionally(failure);
      }
    }
    return acknowledged;
  }

  private void answered(
      CompletableFuture<Void> acknowledged,
      ProducerRecord<byte @Nullable [], byte[]> record,
      @Nullable Exception failure,
      LongConsumer written) {
    if (failure != null) {
      failed.increment();
      acknowledged.completeExceptionally(failure);
      return;
    }
    answeredAtMillis.set(realMillis.getAsLong());
    written.accept(record.timestamp());
    acknowledged.complete(null);
  }

  private void written(Event event, long stampMillis) {
    counted(event.stream(), stampMillis);
    Event correction = correcting.of(event, stampMillis);
    if (correction != null) {
      correct(correction);
    }
  }

  private void counted(Stream stream, long stampMillis) {
    Objects.requireNonNull(lastEventMillis.get(stream)).accumulateAndGet(stampMillis, Math::max);
    Objects.requireNonNull(appended.get(stream)).increment();
  }

  /**
   * Appends a correction with the next clock records, and tries again until it is written. Between
   * two of these the log is its sender's: what he sends in the order of received-at stays so.
   */
  public void correct(Event correction) {
    corrections.add(correction);
  }

  /** How many corrections were written of their own accord since the log was opened. */
  public long corrected() {
    return corrected.get();
  }

  private void appendCorrections(long now) {
    for (Event next = corrections.poll(); next != null; next = corrections.poll()) {
      Event correction = next;
      var unused =
          append(correction, now)
              .whenComplete(
                  (done, failure) -> {
                    if (failure == null) {
                      corrected.incrementAndGet();
                    } else {
                      corrections.add(correction);
                    }
                  });
    }
  }

  private void tick() {
    try {
      long now = operationClock.millis();
      appendCorrections(now);
      for (Map.Entry<Stream, List<Stamps>> entry : stamps.entrySet()) {
        for (int partition = 0; partition < entry.getValue().size(); partition++) {
          tick(entry.getKey(), partition, now);
        }
      }
    } catch (RuntimeException failure) {
      // A scheduled task that throws would never run again.
      LOG.warn("clock records not written", failure);
    }
  }

  /** A clock that stands has nothing to tell; a record moved on by 1 ms would claim that it had. */
  private void tick(Stream stream, int partition, long now) {
    Stamps stamping = partitions(stream).get(partition);
    synchronized (stamping) {
      if (stamping.isNews(now)) {
        var unused = send(stream, partition, null, EventCodec.clock(now), now, written -> {});
      }
    }
  }

  /** When the broker last acknowledged anything, in real time of the given supplier. */
  public long answeredAtMillis() {
    return answeredAtMillis.get();
  }

  /** Received-at of a stream's newest event written by this process; -1 before the first. */
  public long lastEventMillis(Stream stream) {
    return Objects.requireNonNull(lastEventMillis.get(stream)).get();
  }

  /** Stops the clock and waits up to 5 s for what is still on its way. */
  @Override
  public void close() {
    ticking.shutdownNow();
    producer.close(Duration.ofSeconds(5));
  }
}
