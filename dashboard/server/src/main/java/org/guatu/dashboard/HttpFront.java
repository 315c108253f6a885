package org.guatu.dashboard;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.guatu.dashboard.access.ConnectionGuard;

/** The HTTP server with its limits; what it answers is the router's. */
public final class HttpFront {
  /** What the kernel may hold for one connection: more would hide that nobody reads. */
  private static final int SEND_BUFFER_BYTES = 128 << 10;

  private HttpFront() {}

  /** Not listening yet; the guard is swept from now on. */
  public static HttpServer create(
      Vertx vertx, ServerOptions options, Router router, ConnectionGuard guard) {
    HttpServerOptions http =
        new HttpServerOptions()
            .setHost(options.host())
            .setPort(options.port())
            .setMaxInitialLineLength(4_096)
            .setMaxHeaderSize(8_192)
            .setIdleTimeout(60)
            // Closes hard what takes nothing: a polite close would wait behind what is stuck.
            .setWriteIdleTimeout((int) options.push().silence().toSeconds())
            .setSendBufferSize(SEND_BUFFER_BYTES)
            .setHttp2ClearTextEnabled(false)
            .setDecompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setMaxWebSocketFrameSize(4_096)
            .setMaxWebSocketMessageSize(4_096)
            .setWebSocketClosingTimeout(1)
            .setRegisterWebSocketWriteHandlers(false);
    vertx.setPeriodic(1_000, id -> guard.sweep());
    return vertx
        .createHttpServer(http)
        .connectionHandler(guard::opened)
        .requestHandler(
            request -> {
              guard.requested(request);
              router.handle(request);
            });
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      // Listening on it will say so.
      return false;
    }
  }
}
