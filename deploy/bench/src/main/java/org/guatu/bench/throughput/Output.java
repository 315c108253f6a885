package org.guatu.bench.throughput;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.WindowKind;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells a contestant writes while it writes them, in a thread of its own, and knows when
 * all are right. Of several versions of a cell that one stands which readers of cells keep.
 */
final class Output implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final TopicPartition quarantine;
  private final Topics topics;
  private final ServedSums expected;
  private final Map<ServedSums.Of, Cell> standing = new HashMap<>();
  private final CountDownLatch right = new CountDownLatch(1);
  private final Thread reader;
  private final AtomicInteger rightCells = new AtomicInteger();
  private long refused;
  private volatile boolean stopped;
  private volatile @Nullable Exception failure;

  Output(String bootstrapServers, Topics topics, ServedSums expected) {
    this.topics = topics;
    this.expected = expected;
    partition = new TopicPartition(topics.metrics(), 0);
    // A consumer is not closed before the broker has answered: it must not wait for what never
    // comes.
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "100"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    // Before anybody writes: the broker leads the topics when it can say where they end.
    quarantine = new TopicPartition(topics.quarantine(), 0);
    consumer.endOffsets(List.of(partition, quarantine));
    reader = new Thread(this::read, "bench-output");
    reader.setDaemon(true);
    reader.start();
  }

  Topics topics() {
    return topics;
  }

  /** Waits until every cell is what it must be at the end. */
  void awaitRight(Duration patience) throws InterruptedException, IOException {
    if (!right.await(patience.toMillis(), TimeUnit.MILLISECONDS) || failure != null) {
      throw new IOException(
          "of %d cells %d are right".formatted(expected.size(), rightCells.get()), failure);
    }
  }

  /** Reads what is left, and says what stands in the end. To be called when nobody writes more. */
  String digest() throws InterruptedException, IOException {
    stopped = true;
    reader.join();
    Exception failed = failure;
    if (failed != null) {
      throw new IOException("the cells cannot be read", failed);
    }
    ServedSums sums = new ServedSums();
    standing.forEach((of, cell) -> sums.put(of, served(cell)));
    sums.refused(refused);
    return sums.digest();
  }

  private void read() {
    try (consumer) {
      while (!stopped) {
        take();
      }
      Long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (end != null && consumer.position(partition) < end) {
        take();
      }
      refused = consumer.endOffsets(List.of(quarantine)).getOrDefault(quarantine, 0L);
    } catch (RefusedException | RuntimeException failed) {
      failure = failed;
      right.countDown();
    }
  }

  private void take() throws RefusedException {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      take(CellCodec.decode(record.value()));
    }
    if (rightCells.get() == expected.size()) {
      right.countDown();
    }
  }

  private void take(Cell cell) {
    SubjectKind kind = SubjectId.kindOf(cell.subject());
    if (cell.window().kind() != WindowKind.MINUTE
        || (kind != SubjectKind.POINT && kind != SubjectKind.AREA)) {
      return;
    }
    ServedSums.Of of = new ServedSums.Of(cell.subject(), cell.window().startMillis());
    Cell before = standing.get(of);
    if (before != null && !cell.supersedes(before)) {
      return;
    }
    standing.put(of, cell);
    rightCells.addAndGet(isRight(of, cell) - (before == null ? 0 : isRight(of, before)));
  }

  /** A cell without services is not among those that are expected. */
  private int isRight(ServedSums.Of of, Cell cell) {
    long served = served(cell);
    return served != 0 && served == expected.get(of) ? 1 : 0;
  }

  private static long served(Cell cell) {
    FigureValue value = cell.figures().get(Figure.SERVED.wire());
    return value == null ? 0 : value.numerator();
  }

  @Override
  public void close() {
    stopped = true;
    try {
      reader.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
