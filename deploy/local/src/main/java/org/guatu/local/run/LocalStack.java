package org.guatu.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.broker.TopicSetup;
import org.guatu.local.data.DataFolder;
import org.guatu.local.flink.LocalFlink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything on one machine, in one process: Kafka, Flink, the server and one scenario. What can
 * start at the same time does; it stops in the reverse order.
 */
public final class LocalStack implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalStack.class);

  private final RunOptions options;
  private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean closing;
  private @Nullable EmbeddedBroker broker;
  private @Nullable LocalFlink flink;
  private @Nullable Serving serving;

  private LocalStack(RunOptions options) {
    this.options = options;
  }

  /**
   * Starts everything and returns when the server answers.
   *
   * @throws IOException if the folder, the port or the disk does not serve, and says which
   */
  public static LocalStack start(RunOptions options) throws IOException, InterruptedException {
    LocalStack stack = of(options);
    stack.open();
    return stack;
  }

  /** What {@link #open} will start. */
  public static LocalStack of(RunOptions options) {
    return new LocalStack(options);
  }

  /** As {@link #start}; {@link #close} may be called from another thread at any time. */
  public void open() throws IOException, InterruptedException {
    try {
      openAll();
    } catch (IOException | InterruptedException | RuntimeException failure) {
      close();
      throw failure;
    }
  }

  private void openAll() throws IOException, InterruptedException {
    OperationStory.requireKnown(options.scenario());
    // What cannot start leaves nothing behind.
    PortCheck.free(options.host(), options.port());
    DataFolder folder = DataFolder.open(options.data());
    opened.push(folder);
    OperationStory story = OperationStory.of(options, folder);

    CompletableFuture<EmbeddedBroker> broker =
        Starting.on("guatu-broker", () -> startBroker(folder));
    CompletableFuture<LocalFlink> flink =
        Starting.on("guatu-flink", () -> LocalFlink.start(LiveJobs.SLOTS, 1));
    CompletableFuture<Void> told = Starting.on("guatu-story", () -> story.tell(folder));
    // Both are taken down again even if one of them does not come up.
    IOException failure = null;
    failure = keep(broker, failure);
    failure = keep(flink, failure);
    if (failure != null) {
      throw failure;
    }
    Starting.await(told);
    this.broker = broker.join();
    this.flink = flink.join();
    run(folder, story, broker.join(), flink.join());
  }

  private void run(DataFolder folder, OperationStory story, EmbeddedBroker broker, LocalFlink flink)
      throws IOException, InterruptedException {
    String kafka = broker.bootstrapServers();
    Serving part = Serving.of(options, folder, story, this::fail);
    serving = part;
    opened.push(part);
    part.open(kafka);
    Starting.await(
        Starting.on("guatu-jobs", () -> LiveJobs.submit(flink, kafka, story, folder, this::fail)));
  }

  /** The address of the wall. */
  public String url() {
    return required(serving).url();
  }

  /** The way into the log for what runs in the same process. */
  public EventLog log() {
    return required(serving).log();
  }

  /** Where Kafka answers, on loopback. */
  public String bootstrapServers() {
    return required(broker).bootstrapServers();
  }

  /** Where Flink's REST endpoint answers, on loopback; without a slash at its end. */
  public String flinkUrl() {
    return required(flink).url();
  }

  /**
   * Waits until the wall has figures that are live: with a scenario, no older than a few seconds;
   * without one, until it answers.
   */
  public void awaitLive() throws IOException, InterruptedException {
    if (options.scenario() == null) {
      return;
    }
    while (!ended.isDone()) {
      if (required(serving).isLive()) {
        return;
      }
      try {
        ended.get(50, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        LOG.trace("not live yet");
      } catch (ExecutionException failure) {
        throw new IOException("stopped: " + failure.getCause(), failure);
      }
    }
  }

  /** Waits until the board has its first figure. */
  public void awaitFirstFigure() throws IOException, InterruptedException {
    try {
      CompletableFuture.anyOf(required(serving).firstFigure(), ended).get();
    } catch (ExecutionException failure) {
      throw new IOException("stopped: " + failure.getCause(), failure);
    }
  }

  /** Completes exceptionally when something that must run has failed for good. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  private void fail(Throwable failure) {
    if (closing) {
      return; // Jobs are cancelled then, and say so.
    }
    LOG.error("a part has failed", failure);
    ended.completeExceptionally(failure);
  }

  private EmbeddedBroker startBroker(DataFolder folder) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(folder.kafka());
    // What a scenario tells happened in its past: by age it would be gone at once.
    boolean byAge = options.scenario() == null;
    TopicSetup.create(broker.bootstrapServers(), Topics.LIVE, byAge);
    Files.createDirectories(folder.checkpoints());
    return broker;
  }

  private <T extends AutoCloseable> @Nullable IOException keep(
      CompletableFuture<T> starting, @Nullable IOException earlier) throws InterruptedException {
    try {
      opened.push(Starting.await(starting));
      return earlier;
    } catch (IOException failure) {
      return earlier != null ? earlier : failure;
    }
  }

  private static <T> T required(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("not started");
    }
    return part;
  }

  @Override
  public void close() {
    closing = true;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (Exception failure) {
        LOG.warn("stopping went on after: {}", failure.toString());
      }
    }
  }
}
