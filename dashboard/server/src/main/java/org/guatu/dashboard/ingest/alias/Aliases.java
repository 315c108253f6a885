package org.guatu.dashboard.ingest.alias;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.wire.AliasCodec;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.ingest.ProducerSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns what codes mean. An alias is kept in the topic of the registry, under a key of its own,
 * and read from there at every start. When one is learned, the log of the last 48 hours, which is
 * as long as a correction counts, is read once in a thread beside the server, and what stands under
 * that code is corrected. Whatever a crash left undone is found at the next start.
 */
public final class Aliases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Aliases.class);
  private static final String KEY = "alias:";
  private static final Duration CORRECTED_WITHIN = Duration.ofDays(2);

  private final String bootstrapServers;
  private final Topics topics;
  private final AliasBook book;
  private final Consumer<Event> corrections;
  private final InstantSource operationClock;
  private final AtomicInteger looking = new AtomicInteger();
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "guatu-aliases");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param book which it keeps
   * @param corrections takes what is to be appended to the log, and keeps at it
   * @param operationClock received-time
   */
  public Aliases(
      String bootstrapServers,
      Topics topics,
      AliasBook book,
      Consumer<Event> corrections,
      InstantSource operationClock) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
    this.book = book;
    this.corrections = corrections;
    this.operationClock = operationClock;
  }

  /** What was learned. */
  AliasBook book() {
    return book;
  }

  /**
   * Keeps an alias and begins to use it.
   *
   * @return completes when the log has it; exceptionally with a {@link KafkaException}
   */
  CompletableFuture<Void> teach(Alias alias) {
    return CompletableFuture.runAsync(
        () -> {
          keep(alias);
          learned(List.of(alias));
        },
        work);
  }

  private void keep(Alias alias) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(ProducerSettings.of(bootstrapServers, "guatu-aliases"))) {
      byte[] key = (KEY + alias.alias()).getBytes(StandardCharsets.UTF_8);
      producer
          .send(new ProducerRecord<>(topics.registry(), key, AliasCodec.encode(alias)))
          .get(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KafkaException("stopped", stopped);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the alias could not be kept", e);
    }
  }

  /** Takes in aliases that the registry's topic holds, and looks for what they move. */
  public void learned(List<Alias> aliases) {
    boolean news = false;
    for (Alias alias : aliases) {
      news |= book.learn(alias);
    }
    if (news) {
      looking.incrementAndGet();
      work.execute(this::look);
    }
  }

  private void look() {
    try {
      long from = operationClock.millis() - CORRECTED_WITHIN.toMillis();
      for (Stream stream : Stream.values()) {
        CodeSearch search = new CodeSearch(book);
        new TopicScan(bootstrapServers, topics.events(stream))
            .read(from, record -> see(stream, record, search));
        List<Event> missing = search.missing();
        missing.forEach(corrections);
        LOG.info("aliases: {} events of {} moved", missing.size(), stream.wire());
      }
    } catch (KafkaException failure) {
      LOG.warn("aliases: {}; looking again at the next start", failure.toString());
    } finally {
      looking.decrementAndGet();
    }
  }

  private static void see(Stream stream, ConsumerRecord<byte[], byte[]> record, CodeSearch search) {
    byte[] value = record.value();
    if (value == null || EventCodec.isClock(value)) {
      return;
    }
    try {
      search.see(EventCodec.decodeOf(stream, value, record.timestamp()));
    } catch (RefusedException refused) {
      // The jobs count it.
      LOG.debug("passed over", refused);
    }
  }

  /** Whether the log is still being read for what they move. */
  boolean looking() {
    return looking.get() > 0;
  }

  /** Stops reading; the next start goes on. */
  @Override
  public void close() {
    work.shutdownNow();
  }
}
