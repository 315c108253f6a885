package org.guatu.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.local.replay.FinalsCsv;
import org.guatu.local.replay.FinalsTable;

/** Reads the final cells off a {@code metrics} topic, as it stands now. */
public final class FinalCells {
  private FinalCells() {}

  /**
   * Reads them all.
   *
   * @param folder for the rows on their way to the table; must exist and be empty
   */
  public static FinalsTable read(String bootstrapServers, String topic, Path folder)
      throws IOException {
    try (KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        BufferedWriter out =
            Files.newBufferedWriter(folder.resolve("finals.csv"), StandardCharsets.UTF_8)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (PartitionInfo info : consumer.partitionsFor(topic)) {
        partitions.add(new TopicPartition(topic, info.partition()));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
          write(record.value(), out);
        }
      }
    }
    return FinalsTable.ofRows(folder);
  }

  private static void write(byte[] value, BufferedWriter out) throws IOException {
    try {
      Cell cell = CellCodec.decode(value);
      if (cell.finality() == Finality.FINAL) {
        FinalsCsv.rows(cell, row -> line(out, row));
      }
    } catch (RefusedException refused) {
      throw new IOException("a cell is unreadable: " + refused.getMessage(), refused);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void line(BufferedWriter out, String row) {
    try {
      out.write(row);
      out.write('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
