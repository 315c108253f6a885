package org.guatu.dashboard.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that do not change while the server runs, with their entity tag and their gzip form made
 * once.
 *
 * @param zipped null where gzip gains nothing
 */
record Asset(
    String contentType, String cacheControl, String tag, Buffer plain, @Nullable Buffer zipped) {
  static final String REVALIDATE = "no-cache";
  static final String FOREVER = "public, max-age=31536000, immutable";

  static Asset of(byte[] bytes, String contentType, String cacheControl) {
    byte[] zipped = gzip(bytes);
    boolean gains = zipped.length < bytes.length * 9L / 10;
    return new Asset(
        contentType,
        cacheControl,
        "\"" + digest(bytes) + "\"",
        Buffer.buffer(bytes),
        gains ? Buffer.buffer(zipped) : null);
  }

  /** Answers GET and HEAD; 304 where the client has it. */
  void send(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response
        .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl)
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.VARY, "Accept-Encoding");
    String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(tag)) {
      response.setStatusCode(304).end();
      return;
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    Buffer body = plain;
    if (zipped != null && acceptsGzip(request)) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      body = zipped;
    }
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (request.method().name().equals("HEAD")) {
      response.end();
    } else {
      response.end(body);
    }
  }

  private static boolean acceptsGzip(HttpServerRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return zipped.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
