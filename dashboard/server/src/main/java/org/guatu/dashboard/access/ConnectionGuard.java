package org.guatu.dashboard.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Closes connections that hold a place without a use for it: no request, one whose headers never
 * end, or a response nobody reads. An idle timeout alone is kept alive by one byte now and then;
 * these limits are absolute. WebSockets are let go: they have their own.
 *
 * <p>All methods are to be called on the server's event loop.
 */
public final class ConnectionGuard {
  private static final class Watch {
    long sinceMillis;
    boolean busy;

    Watch(long sinceMillis) {
      this.sinceMillis = sinceMillis;
    }
  }

  private final int maxConnections;
  private final long waitMillis;
  private final long serveMillis;
  private final LongSupplier realMillis;
  private final Map<HttpConnection, Watch> watched = new HashMap<>();
  private final Counter closed;
  private final Counter refused;

  /**
   * @param wait for a request's headers, from the connection's begin or the last response
   * @param serve from a request's headers to its response's end
   * @param realMillis real time from any origin, never going back
   */
  public ConnectionGuard(
      int maxConnections,
      Duration wait,
      Duration serve,
      LongSupplier realMillis,
      MeterRegistry meters) {
    this.maxConnections = maxConnections;
    this.waitMillis = wait.toMillis();
    this.serveMillis = serve.toMillis();
    this.realMillis = realMillis;
    this.closed = meters.counter("guatu.http.connections", "outcome", "timed-out");
    this.refused = meters.counter("guatu.http.connections", "outcome", "refused");
    meters.gauge("guatu.http.connections.open", watched, Map::size);
  }

  /** A connection came up. */
  public void opened(HttpConnection connection) {
    if (watched.size() >= maxConnections) {
      refused.increment();
      connection.close();
      return;
    }
    watched.put(connection, new Watch(realMillis.getAsLong()));
    connection.closeHandler(gone -> watched.remove(connection));
  }

  /** Its headers are complete. */
  public void requested(HttpServerRequest request) {
    Watch watch = watched.get(request.connection());
    if (watch == null) {
      return;
    }
    watch.busy = true;
    watch.sinceMillis = realMillis.getAsLong();
    request
        .response()
        .endHandler(
            end -> {
              watch.busy = false;
              watch.sinceMillis = realMillis.getAsLong();
            });
  }

  /** It becomes a WebSocket. */
  public void release(HttpConnection connection) {
    watched.remove(connection);
  }

  /** Closes what is over time; to be called about once a second. */
  public void sweep() {
    long now = realMillis.getAsLong();
    for (Map.Entry<HttpConnection, Watch> entry : List.copyOf(watched.entrySet())) {
      Watch watch = entry.getValue();
      if (now - watch.sinceMillis > (watch.busy ? serveMillis : waitMillis)) {
        closed.increment();
        watched.remove(entry.getKey());
        entry.getKey().close();
      }
    }
  }
}
