package org.guatu.dashboard;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits, from a thread that may block, for what an event loop does. */
final class Await {
  private static final long LIMIT_SECONDS = 20;

  private Await() {}

  /** Begins something on the loop of {@code context} and waits for its end. */
  static <T> T on(Context context, Supplier<Future<T>> begin)
      throws IOException, InterruptedException {
    Promise<T> done = Promise.promise();
    context.runOnContext(nothing -> begin.get().onComplete(done));
    return result(done.future());
  }

  /** Waits for the result; a failure keeps its message. */
  static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.toCompletionStage().toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      Throwable cause = failure.getCause();
      throw new IOException(cause == null ? "failed" : cause.getMessage(), failure);
    } catch (TimeoutException late) {
      throw new IOException("no answer within " + LIMIT_SECONDS + " s", late);
    }
  }
}
