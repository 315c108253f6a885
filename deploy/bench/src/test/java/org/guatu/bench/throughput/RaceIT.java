package org.guatu.bench.throughput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.guatu.local.broker.EmbeddedBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceIT {
  private static final PrintWriter NOBODY = new PrintWriter(Writer.nullWriter());

  @TempDir private Path folder;

  /** A race ends where a digest is not the expected one; the round to warm up is one as well. */
  @Test
  void allComeToTheSameSums() throws Exception {
    List<Contestant> all = ThroughputBench.contestants();
    assertThat(all.stream().map(Contestant::name))
        .containsExactly("read", "parse", "thread", "job", "full", "streams", "jet");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      // Some 200 seconds of received-time: minutes pass, settle and become final on the way.
      Input whole = Input.load(broker.bootstrapServers(), "whole.", events(6_000, 30));
      Input start = Input.load(broker.bootstrapServers(), "start.", events(100, 30));
      Race race = new Race(whole, start, all, NOBODY);
      assertThatCode(() -> race.run(0)).doesNotThrowAnyException();
    }
  }

  @Test
  void whoCountsOneTooManyEndsTheRace() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      Input input = Input.load(broker.bootstrapServers(), "input.", events(100, 5_000));
      Race race = new Race(input, input, List.of(new OneTooMany()), NOBODY);
      assertThatThrownBy(() -> race.run(0))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("counts something else");
    }
  }

  private static ServedEvents events(int count, int perSecond) {
    return new ServedEvents(1, count, 60, perSecond);
  }

  /** Does all the work, and then counts a service that never was. */
  private static final class OneTooMany implements Contestant {
    @Override
    public String name() {
      return "one-too-many";
    }

    @Override
    public Engine start() {
      Engine right = new PlainThread().start();
      return (input, output) -> {
        right.work(input, output);
        try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", input.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
          String subject = ServedTree.pointSubject("never-seen");
          byte[] key = subject.getBytes(StandardCharsets.UTF_8);
          byte[] cell = ServedCells.encode(subject, 0, 1);
          producer.send(new ProducerRecord<>(output.topics().metrics(), key, cell)).get();
        }
      };
    }
  }
}
