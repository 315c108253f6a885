package org.guatu.local.broken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests that are wrong whatever the event in them, by what is wrong with them. */
final class BrokenRequests {
  private static final String SINGLE = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";

  private final HttpClient http;
  private final URI events;
  private final String event;
  private final Map<String, Integer> statuses = new LinkedHashMap<>();

  private BrokenRequests(HttpClient http, URI events, String event) {
    this.http = http;
    this.events = events;
    this.event = event;
  }

  /**
   * Sends them all.
   *
   * @param events the address
   * @param event a good one; no request delivers it
   * @return the status each got; 0 where the server hung up without one
   */
  static Map<String, Integer> send(HttpClient http, URI events, String event)
      throws IOException, InterruptedException {
    BrokenRequests requests = new BrokenRequests(http, events, event);
    requests.mediaTypes();
    requests.batches();
    requests.methods();
    requests.connections();
    return requests.statuses;
  }

  private void mediaTypes() throws IOException, InterruptedException {
    send("without a media type", HttpRequest.newBuilder().POST(BodyPublishers.ofString(event)));
    for (String type :
        new String[] {
          "application/json",
          "text/plain",
          "application/cloudevents",
          "application/cloudevents+xml",
          "application/cloudevents+json-seq",
          "multipart/form-data; boundary=x",
          "*/*",
          ";",
          "x".repeat(4_000)
        }) {
      post("the media type " + type.substring(0, Math.min(40, type.length())), type, event);
    }
    for (String coding : new String[] {"gzip", "deflate", "br", "identity, gzip", "x"}) {
      send(
          "the content coding " + coding,
          request(SINGLE).header("Content-Encoding", coding).POST(BodyPublishers.ofString(event)));
    }
  }

  private void batches() throws IOException, InterruptedException {
    post("an event as a batch", BATCH, event);
    post("a batch as an event", SINGLE, "[" + event + "]");
    post("an empty batch", BATCH, "[]");
    post("nothing as a batch", BATCH, "");
    post("a batch without its end", BATCH, "[" + event + ",");
    post("a batch with a word behind", BATCH, "[" + event + "] x");
    post("a batch of scalars", BATCH, "[1,\"served\",null,true,1e999999999]");
    post("a batch of batches", BATCH, "[[" + event + "],[" + event + "]]");
    post("a batch 100,000 deep", BATCH, "[".repeat(100_000) + "]".repeat(100_000));
    post("1,001 events", BATCH, "[" + (event + ",").repeat(1_000) + event + "]");
    post("2,000,001 bytes", SINGLE, " ".repeat(2_000_001));
    byte[] huge = new byte[3_000_000];
    send(
        "3,000,000 bytes without announcement",
        request(SINGLE).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))));
  }

  private void methods() throws IOException, InterruptedException {
    for (String method : new String[] {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"}) {
      send("the method " + method, request(SINGLE).method(method, BodyPublishers.ofString(event)));
    }
    send(
        "a page of another site",
        request(SINGLE).header("Origin", "https://evil.example").POST(body()));
    send("an opaque origin", request(SINGLE).header("Origin", "null").POST(body()));
  }

  private HttpRequest.BodyPublisher body() {
    return BodyPublishers.ofString(event);
  }

  private void connections() throws IOException {
    String head =
        "POST " + events.getPath() + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + SINGLE + "\r\n";
    raw("a body shorter than announced", head + "Content-Length: 5000\r\n\r\n{\"a\"");
    raw("a length below 0", head + "Content-Length: -1\r\n\r\n" + event);
    raw("a length that is no number", head + "Content-Length: ten\r\n\r\n" + event);
    raw("a length beyond 64 bits", head + "Content-Length: " + "9".repeat(30) + "\r\n\r\n{}");
    raw("two lengths", head + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}x");
    raw("a length and chunks", head + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}");
    raw("a chunk size that is no number", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n");
    raw("a negative chunk size", head + "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n");
    raw("chunks without their end", head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
    raw("an unknown transfer coding", head + "Transfer-Encoding: gzip\r\n\r\n{}");
    raw("a NUL in a header", head + "X-A: a\0b\r\nContent-Length: 2\r\n\r\n{}");
    raw("a header without a colon", head + "nonsense\r\nContent-Length: 2\r\n\r\n{}");
    raw("100 KB of headers", head + "X-A: " + "a".repeat(100_000) + "\r\n\r\n");
    raw("a 100 KB address", "POST /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    raw("no HTTP", "\0\1\2 nothing of the kind\r\n\r\n");
    raw("HTTP of another age", "POST " + events.getPath() + " HTTP/9.9\r\nHost: x\r\n\r\n");
  }

  private HttpRequest.Builder request(String type) {
    return HttpRequest.newBuilder().header("Content-Type", type);
  }

  private void post(String how, String type, String body) throws IOException, InterruptedException {
    send(how, request(type).POST(BodyPublishers.ofString(body)));
  }

  private void send(String how, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.uri(events).build(), HttpResponse.BodyHandlers.ofString());
    statuses.put(how, answer.statusCode());
  }

  /** Writes the bytes and hangs up; reads what comes until the server has hung up too. */
  private void raw(String how, String bytes) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(events.getHost(), events.getPort()), 10_000);
      socket.setSoTimeout(30_000);
      StringBuilder answer = new StringBuilder();
      try {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        InputStream in = socket.getInputStream();
        for (int read = in.read(); read >= 0 && answer.length() < 12; read = in.read()) {
          answer.append((char) read);
        }
      } catch (SocketException reset) {
        // It hung up while there was more to say.
      }
      String line = answer.toString();
      statuses.put(how, line.startsWith("HTTP/1.") ? Integer.parseInt(line.substring(9, 12)) : 0);
    }
  }
}
