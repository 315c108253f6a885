package org.guatu.dashboard.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.guatu.contract.event.Event;

/**
 * {@code POST /api/v1/events}: CloudEvents, one or a batch. Answers 202 when the log has at least
 * one of them, with a problem for each that it has not; 422 when none was good; 429 when too much
 * is under way; 503 when the log does not answer. Sending again is always safe: an event counts
 * once.
 *
 * <p>Bodies are read on the event loop and judged and written beside it.
 */
public final class EventsRoute implements Handler<RoutingContext> {
  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final IngestOptions options;
  private final BoundedBody bodies;
  private final Intake intake;
  private final InstantSource operationClock;
  private final WorkerExecutor writing;
  private final Counter accepted;
  private final Counter refused;
  private final Counter unavailable;
  private final Counter shed;
  private int requests;
  private long bytes;

  /**
   * @param log appends an event; may block
   * @param operationClock received-at for the checks before the log stamps
   */
  public EventsRoute(
      Vertx vertx,
      IngestOptions options,
      Function<Event, CompletableFuture<Void>> log,
      InstantSource operationClock,
      MeterRegistry meters) {
    this.options = options;
    this.bodies = new BoundedBody(vertx, options);
    this.intake = new Intake(log);
    this.operationClock = operationClock;
    this.writing = vertx.createSharedWorkerExecutor("guatu-ingest", 2);
    this.accepted = meters.counter("guatu.ingest.events", "outcome", "accepted");
    this.refused = meters.counter("guatu.ingest.events", "outcome", "refused");
    this.unavailable = meters.counter("guatu.ingest.events", "outcome", "unavailable");
    this.shed = meters.counter("guatu.ingest.shed");
  }

  @Override
  public void handle(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    boolean batch = isBatch(request);
    long reserved = bodies.mostBytes(request);
    if (reserved <= options.maxBodyBytes() && !hasRoom(reserved)) {
      shed.increment();
      exchange.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
      throw new HttpException(429, "too much is under way; send it again in a second");
    }
    requests++;
    bytes += reserved;
    bodies
        .read(request)
        .compose(body -> decide(body, batch))
        .onComplete(
            result -> {
              requests--;
              bytes -= reserved;
              if (result.succeeded()) {
                answer(exchange, result.result(), batch);
              } else {
                exchange.fail(result.cause());
              }
            });
  }

  private boolean hasRoom(long more) {
    return requests < options.maxRequests() && bytes + more <= options.maxBytes();
  }

  private static boolean isBatch(HttpServerRequest request) {
    String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw new HttpException(415, "a body is sent as it is, without content coding");
    }
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (media) {
      case SINGLE -> false;
      case BATCH -> true;
      default -> throw new HttpException(415, "send " + SINGLE + " or " + BATCH);
    };
  }

  private Future<List<Receipt>> decide(Buffer body, boolean batch) {
    return writing
        .executeBlocking(
            () -> {
              List<byte[]> events = batch ? split(body) : List.of(body.getBytes());
              return intake.take(events, operationClock.millis());
            },
            false)
        .compose(Future::fromCompletionStage);
  }

  private static List<byte[]> split(Buffer body) {
    List<byte[]> events;
    try {
      events = Batch.split(body.getBytes());
    } catch (Batch.MalformedException malformed) {
      throw new HttpException(400, malformed.getMessage(), malformed);
    }
    if (events.size() > Batch.MAX_EVENTS) {
      throw new HttpException(413, "a batch has at most " + Batch.MAX_EVENTS + " events");
    }
    return events;
  }

  private void answer(RoutingContext exchange, List<Receipt> receipts, boolean batch) {
    for (Receipt receipt : receipts) {
      Counter counter =
          switch (receipt.status()) {
            case Receipt.ACCEPTED -> accepted;
            case Receipt.REFUSED -> refused;
            default -> unavailable;
          };
      counter.increment();
    }
    EventsAnswer.of(receipts, batch).send(exchange.response());
  }

  /** Releases the threads. */
  public Future<Void> close() {
    return writing.close();
  }
}
