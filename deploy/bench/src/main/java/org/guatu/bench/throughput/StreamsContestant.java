package org.guatu.bench.throughput;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.guatu.local.data.TemporaryFolder;

/**
 * Kafka Streams with one thread: stores in memory and not logged, for nobody else is ready for a
 * restart either; caches as they come; sums told once a second.
 */
final class StreamsContestant implements Contestant {
  /** Its own topics begin with it. */
  static final String APPLICATION_PREFIX = "bench-";

  static final Duration PATIENCE = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "streams";
  }

  @Override
  public Engine start() {
    return StreamsContestant::run;
  }

  private static void run(Input input, Output output) throws Exception {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-streams-");
        KafkaStreams streams =
            new KafkaStreams(
                StreamsTopology.of(input, output.topics()), properties(input, folder))) {
      streams.setUncaughtExceptionHandler(
          thrown -> {
            failure.set(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      streams.start();
      output.awaitRight(PATIENCE);
    } catch (IOException incomplete) {
      if (failure.get() != null) {
        incomplete.addSuppressed(failure.get());
      }
      throw incomplete;
    }
  }

  private static Properties properties(Input input, TemporaryFolder folder) {
    Properties properties = new Properties();
    properties.put("application.id", APPLICATION_PREFIX + UUID.randomUUID());
    properties.put("bootstrap.servers", input.bootstrapServers());
    properties.put("state.dir", folder.path().toString());
    properties.put("num.stream.threads", "1");
    properties.put("commit.interval.ms", "1000");
    properties.put("auto.offset.reset", "earliest");
    return properties;
  }
}
