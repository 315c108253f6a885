package org.guatu.local.run;

import java.io.IOException;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;
import org.guatu.dashboard.DashboardServer;
import org.guatu.dashboard.ServerOptions;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.dashboard.map.Background;
import org.guatu.local.data.DataFolder;
import org.guatu.local.data.OperationClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a run that serves: the registry on its topic, the operation clock, the server, and
 * the scenario that plays into its log. Neither broker nor jobs; it goes on from where the log and
 * the folder stand.
 */
public final class Serving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

  /** How far the wall may be behind the operation when it is called live, in real time. */
  private static final long LIVE_WITHIN_MILLIS = 5_000;

  private final RunOptions options;
  private final DataFolder folder;
  private final OperationStory story;
  private final Consumer<Throwable> onFailure;
  private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
  private @Nullable DashboardServer server;
  private @Nullable OperationClock clock;
  private @Nullable ScenarioFeed feed;

  private Serving(
      RunOptions options, DataFolder folder, OperationStory story, Consumer<Throwable> onFailure) {
    this.options = options;
    this.folder = folder;
    this.story = story;
    this.onFailure = onFailure;
  }

  /**
   * What {@link #open} will start.
   *
   * @param story told already
   * @param onFailure told when the scenario cannot go on
   */
  public static Serving of(
      RunOptions options, DataFolder folder, OperationStory story, Consumer<Throwable> onFailure) {
    return new Serving(options, folder, story, onFailure);
  }

  /**
   * Starts all of it and returns when the server answers; the topics must exist. What was started
   * before a failure is ended by {@link #close}, which may be called from another thread at any
   * time.
   */
  public void open(String kafka) throws IOException, InterruptedException {
    RegistryPublisher.publish(kafka, Topics.LIVE, story.registry());
    OperationClock operation = story.clock(options, folder);
    clock = operation;
    DashboardServer dashboard =
        DashboardServer.start(
            ServerOptions.of(kafka)
                .address(options.host(), options.port())
                .operationClock(operation)
                .basemap(story.map())
                .paper(options.data().resolve("paper"), System.getenv("GUATU_PRINT"))
                .background(Background.read(folder.mapSettings()))
                .build());
    server = dashboard;
    opened.push(dashboard);
    operation.startAt(dashboard.log().newestStampMillis());
    operation.reached(dashboard.log().oldestStampMillis());
    opened.push(ClockKeeper.start(operation));
    ScenarioFeed playing = story.play(dashboard.log(), operation, onFailure).orElse(null);
    if (playing != null) {
      feed = playing;
      opened.push(playing);
    }
  }

  /** The address of the wall. */
  public String url() {
    String host = options.host().equals("0.0.0.0") ? "127.0.0.1" : options.host();
    return "http://" + host + ":" + required(server).port() + "/";
  }

  /** The way into the log for what runs in the same process. */
  public EventLog log() {
    return required(server).log();
  }

  /** Completes when the board has its first figure. */
  CompletableFuture<Void> firstFigure() {
    return required(server).live();
  }

  /** Whether the scenario is told up to now, and every job that has something to do is as far. */
  boolean isLive() {
    double within = LIVE_WITHIN_MILLIS * Math.max(1, options.speed());
    if (required(clock).nowMillis() - required(feed).playedMillis() > within) {
      return false;
    }
    Map<Stream, Long> told = required(server).watermarks();
    return Arrays.stream(Stream.values())
        .allMatch(stream -> isLive(stream, told.getOrDefault(stream, -1L), within));
  }

  /** What was told before this process began does not show that its jobs are up. */
  private boolean isLive(Stream stream, long told, double within) {
    long newest = required(feed).newestEventMillis(stream);
    long opening = log().newestStampMillis(stream);
    return told >= newest - within && (newest <= opening || told > opening);
  }

  private static <T> T required(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("not started");
    }
    return part;
  }

  @Override
  public void close() {
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
