package org.guatu.dashboard;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.guatu.contract.event.Stream;
import org.guatu.dashboard.access.ConnectionGuard;
import org.guatu.dashboard.history.MinuteHistory;
import org.guatu.dashboard.ingest.EventLog;
import org.guatu.dashboard.ingest.alias.AliasBook;
import org.guatu.dashboard.ingest.alias.Aliases;
import org.guatu.dashboard.ingest.alias.AliasesRoute;
import org.guatu.dashboard.paper.PaperFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dashboard: takes events into the log and shows what the jobs make of them. Everything it
 * shows is rebuilt from the log at start; it keeps nothing on disk.
 *
 * <p>One event loop owns the views, the push channel and HTTP; Kafka is read and written beside it.
 */
public final class DashboardServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DashboardServer.class);

  /** Enough for three hours of a sub-district; the log's own time says nothing about a cell's. */
  private static final long HISTORY_RECORDS = 400_000;

  private static final Duration REQUEST_WAIT = Duration.ofSeconds(30);
  private static final Duration REQUEST_SERVE = Duration.ofSeconds(60);

  private final ServerOptions options;
  private final LongSupplier realMillis = DashboardServer::monotonicMillis;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private CompletableFuture<Void> live = new CompletableFuture<>();
  private @Nullable EventLog log;
  private @Nullable Aliases aliases;
  private @Nullable Views views;
  private int port = -1;

  private DashboardServer(ServerOptions options) {
    this.options = options;
  }

  /**
   * Starts a server and returns when it answers. The topics must exist.
   *
   * @throws IOException if the address is taken or the log does not answer, and says which
   */
  public static DashboardServer start(ServerOptions options)
      throws IOException, InterruptedException {
    DashboardServer server = new DashboardServer(options);
    try {
      server.open();
      return server;
    } catch (KafkaException failure) {
      server.close();
      throw new IOException(failure.getMessage(), failure);
    } catch (IOException | InterruptedException | RuntimeException failure) {
      server.close();
      throw failure;
    }
  }

  private void open() throws IOException, InterruptedException {
    if (options.writesEvents()) {
      AliasBook book = new AliasBook();
      EventLog written = openLog(book);
      log = written;
      aliases = openAliases(book, written);
    }
    Vertx vertx = openVertx();
    Context loop = vertx.getOrCreateContext();
    EventLog events = log;
    Views shown =
        Views.create(
            vertx,
            loop,
            options,
            events == null ? stream -> -1 : events::lastEventMillis,
            realMillis,
            meters);
    views = shown;
    live = shown.feed().firstCell();
    TopicReader latest = openReaders(shown.feed());
    Health health =
        new Health(
            realMillis,
            shown.progress(),
            latest,
            shown.view()::clockOffsetSeconds,
            shown.walls(),
            log);
    ConnectionGuard guard =
        new ConnectionGuard(
            options.maxConnections(), REQUEST_WAIT, REQUEST_SERVE, realMillis, meters);
    Router router =
        new Addresses(vertx, options, guard, realMillis, meters)
            .router(
                shown,
                health::components,
                events == null ? null : events::append,
                learned(vertx, shown));
    port = listen(vertx, loop, router, guard);
    loop.runOnContext(
        begin -> {
          shown.start(vertx, options.operationClock());
          keepPaper(vertx, shown);
        });
    opened.push(() -> Await.on(loop, shown.push()::stop));
    LOG.info("listening on {}:{}", options.host(), port);
  }

  private void keepPaper(Vertx vertx, Views shown) {
    Path folder = options.paperFolder();
    if (folder != null) {
      new PaperFolder(vertx, shown.paper(), folder, options.printCommand()).start();
    }
  }

  private EventLog openLog(AliasBook book) {
    EventLog events =
        EventLog.open(
            options.bootstrapServers(),
            options.topics(),
            book::correctionOf,
            options.operationClock(),
            realMillis,
            meters);
    opened.push(events);
    events.startClock();
    return events;
  }

  private Aliases openAliases(AliasBook book, EventLog events) {
    Aliases learning =
        new Aliases(
            options.bootstrapServers(),
            options.topics(),
            book,
            events::correct,
            options.operationClock());
    opened.push(learning);
    return learning;
  }

  private @Nullable AliasesRoute learned(Vertx vertx, Views shown) {
    EventLog events = log;
    Aliases learning = aliases;
    return events == null || learning == null
        ? null
        : new AliasesRoute(
            vertx, options.ingest(), learning, shown.view()::registry, events::corrected);
  }

  private Vertx openVertx() {
    // One loop owns everything, so nothing shown needs a lock. No files are copied anywhere.
    Vertx vertx =
        Vertx.vertx(
            new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(4)
                // epoll where there is such; else Java's own selector.
                .setPreferNativeTransport(true)
                .setFileSystemOptions(
                    new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
    opened.push(() -> Await.result(vertx.close()));
    return vertx;
  }

  private TopicReader openReaders(LiveFeed feed) {
    String kafka = options.bootstrapServers();
    TopicReader registry =
        TopicReader.fromBeginning(
            kafka, options.topics().registry(), feed.registry(aliases), realMillis);
    TopicReader latest =
        TopicReader.fromBeginning(kafka, options.topics().latest(), feed.latest(), realMillis);
    TopicReader metrics =
        TopicReader.tail(
            HISTORY_RECORDS,
            MinuteHistory::keeps,
            kafka,
            options.topics().metrics(),
            feed.metrics(),
            realMillis);
    for (TopicReader reader : new TopicReader[] {registry, latest, metrics}) {
      opened.push(reader);
    }
    registry.start();
    latest.start();
    // Charts can wait until the wall has its figures.
    var unused = feed.firstCell().thenRun(metrics::start);
    return latest;
  }

  private int listen(Vertx vertx, Context loop, Router router, ConnectionGuard guard)
      throws IOException, InterruptedException {
    HttpServer http;
    try {
      http = Await.on(loop, () -> HttpFront.create(vertx, options, router, guard).listen());
    } catch (IOException failure) {
      String address = options.host() + ":" + options.port();
      throw new IOException("cannot listen on " + address + ": " + failure.getMessage(), failure);
    }
    opened.push(() -> Await.result(http.close()));
    return http.actualPort();
  }

  /** Real time from any origin, which no correction of the wall clock moves. */
  private static long monotonicMillis() {
    return System.nanoTime() / 1_000_000;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /**
   * The way into the log for what runs in the same process.
   *
   * @throws IllegalStateException if this server writes no events
   */
  public EventLog log() {
    EventLog events = log;
    if (events == null) {
      throw new IllegalStateException("this server writes no events");
    }
    return events;
  }

  /** Received-time the shown figures of each stream have reached, UTC milliseconds. */
  public Map<Stream, Long> watermarks() {
    Views shown = views;
    return shown == null ? Map.of() : shown.feed().watermarks();
  }

  /** Completes when the first figure is on the board. */
  public CompletableFuture<Void> live() {
    return live;
  }

  /** Stops in the reverse order: viewers are told, requests end, what was taken is written. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (Exception failure) {
        LOG.warn("stopping went on after: {}", failure.toString());
      }
    }
  }
}
