package org.guatu.local.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Starts parts beside one another, each in a thread of its own. */
final class Starting {
  private Starting() {}

  static <T> CompletableFuture<T> on(String name, Callable<T> start) {
    CompletableFuture<T> started = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                started.complete(start.call());
              } catch (Throwable failure) {
                started.completeExceptionally(failure);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  /** Waits; what failed comes out as an {@link IOException} that says why. */
  static <T> T await(CompletableFuture<T> starting) throws IOException, InterruptedException {
    try {
      return starting.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof IOException known) {
        throw known;
      }
      throw new IOException("cannot start: " + cause, cause);
    }
  }
}
