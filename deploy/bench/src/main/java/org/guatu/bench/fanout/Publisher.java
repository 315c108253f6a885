package org.guatu.bench.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes one frame after the other to a server, each when it is due. */
final class Publisher {
  private static final double WARM_UP_PACE = 3;

  private final Contestant contestant;
  private final Frames frames;
  private final double rate;
  private final Arrivals arrivals;
  private final URI address;
  private final AtomicInteger next = new AtomicInteger();

  /** Not asking for HTTP/2 with each message: ws refuses a POST that wants to be upgraded. */
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * @param rate frames a second
   */
  Publisher(Contestant contestant, int port, Frames frames, double rate, Arrivals arrivals) {
    this.contestant = contestant;
    this.frames = frames;
    this.rate = rate;
    this.arrivals = arrivals;
    this.address = URI.create("http://127.0.0.1:" + port + contestant.publishPath());
  }

  /** The number of the frame published last. */
  int last() {
    return next.get() - 1;
  }

  /** Until it is interrupted. */
  Thread start() {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  publishFor(1);
                }
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            },
            "publisher");
    thread.start();
    return thread;
  }

  /** At a pace at which what is compiled as it runs is so sooner. */
  void warmUpFor(int seconds) throws IOException, InterruptedException {
    publishFor(seconds, WARM_UP_PACE * rate);
  }

  void publishFor(int seconds) throws IOException, InterruptedException {
    publishFor(seconds, rate);
  }

  private void publishFor(int seconds, double rate) throws IOException, InterruptedException {
    long count = Math.max(1, Math.round(seconds * rate));
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long wait = begin + Math.round(i * 1e9 / rate) - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      publish();
    }
    long wait = begin + seconds * 1_000_000_000L - System.nanoTime();
    TimeUnit.NANOSECONDS.sleep(Math.max(0, wait));
  }

  private void publish() throws IOException, InterruptedException {
    byte[] body = contestant.body(frames, next.get());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    arrivals.published(next.getAndIncrement());
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(address + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** What a page of the same server says. */
  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
