package org.guatu.dashboard.ingest;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.handler.HttpException;

/** Reads a request's body: up to so many bytes, and complete within a time, or not at all. */
public final class BoundedBody {
  private final Vertx vertx;
  private final IngestOptions options;

  public BoundedBody(Vertx vertx, IngestOptions options) {
    this.vertx = vertx;
    this.options = options;
  }

  /** Fails with an {@link HttpException} of 413, 408 or 400. */
  public Future<Buffer> read(HttpServerRequest request) {
    if (declaredLength(request) > options.maxBodyBytes()) {
      return Future.failedFuture(tooLong());
    }
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    long timer =
        vertx.setTimer(
            options.bodyDeadline().toMillis(),
            id -> whole.tryFail(new HttpException(408, "the body took too long")));
    request.handler(
        piece -> {
          if (body.length() + piece.length() > options.maxBodyBytes()) {
            whole.tryFail(tooLong());
          } else if (!whole.future().isComplete()) {
            body.appendBuffer(piece);
          }
        });
    // Such as a chunk without a size: the sender's fault, never this server's.
    request.exceptionHandler(
        broken -> whole.tryFail(new HttpException(400, "the body cannot be read", broken)));
    request.endHandler(end -> whole.tryComplete(body));
    return whole.future().onComplete(done -> vertx.cancelTimer(timer));
  }

  /** How many bytes a body may take: as announced, or as allowed where it comes in chunks. */
  long mostBytes(HttpServerRequest request) {
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
        ? Math.max(declaredLength(request), 1)
        : options.maxBodyBytes();
  }

  /** What the sender announces; 0 where it does not. */
  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException broken) {
      return Long.MAX_VALUE;
    }
  }

  private HttpException tooLong() {
    return new HttpException(413, "a body has at most " + options.maxBodyBytes() + " bytes");
  }
}
