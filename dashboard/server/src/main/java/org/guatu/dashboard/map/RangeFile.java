package org.guatu.dashboard.map;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file that does not change while the server runs, whole or a range of it: pages read a few
 * thousand bytes of it at a time.
 */
public final class RangeFile implements Handler<RoutingContext> {
  private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  private final Path file;
  private final long length;
  private final String tag;

  /** Bytes from {@code first} to {@code last}, both included. */
  private record Range(long first, long last) {
    long length() {
      return last - first + 1;
    }
  }

  /**
   * @throws IOException if the file is not there
   */
  public RangeFile(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    length = Files.size(file);
    tag = "\"" + length + "-" + Files.getLastModifiedTime(file).toMillis() + "\"";
  }

  @Override
  public void handle(RoutingContext exchange) {
    HttpServerResponse response = exchange.response();
    response
        .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
    String asked = exchange.request().getHeader("Range");
    Range range = asked == null ? new Range(0, length - 1) : rangeOf(asked);
    if (range == null) {
      response.putHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length).setStatusCode(416).end();
      return;
    }
    if (asked != null) {
      response
          .setStatusCode(206)
          .putHeader(
              HttpHeaders.CONTENT_RANGE, "bytes " + range.first + "-" + range.last + "/" + length);
    }
    if (exchange.request().method().equals(HttpMethod.HEAD)) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(range.length())).end();
      return;
    }
    response.sendFile(file.toString(), range.first, range.length()).onFailure(exchange::fail);
  }

  /** The range asked for, cut at the end of the file; null where there is nothing of it. */
  private @Nullable Range rangeOf(String asked) {
    Matcher one = ONE_RANGE.matcher(asked);
    if (!one.matches()) {
      return null;
    }
    boolean ofEnd = one.group(1).isEmpty();
    if (ofEnd && one.group(2).isEmpty()) {
      return null;
    }
    long last =
        ofEnd || one.group(2).isEmpty()
            ? length - 1
            : Math.min(length - 1, Long.parseLong(one.group(2)));
    long first =
        ofEnd ? Math.max(0, length - Long.parseLong(one.group(2))) : Long.parseLong(one.group(1));
    return first > last ? null : new Range(first, last);
  }
}
