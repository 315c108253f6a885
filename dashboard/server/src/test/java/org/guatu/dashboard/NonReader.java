package org.guatu.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A viewer that asks for the WebSocket, reads the answer's head and then never reads again. */
final class NonReader implements AutoCloseable {
  private final Socket socket;

  NonReader(int port) throws IOException {
    socket = new Socket();
    socket.setReceiveBufferSize(16 << 10);
    socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    String head =
        "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:"
            + port
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    InputStream answer = socket.getInputStream();
    StringBuilder lines = new StringBuilder();
    while (lines.indexOf("\r\n\r\n") < 0) {
      lines.append((char) answer.read());
    }
    if (!lines.toString().startsWith("HTTP/1.1 101")) {
      throw new IOException(lines.toString());
    }
  }

  /** Whether the other side has gone: then what is written comes back as a reset. Reads nothing. */
  boolean isClosedByServer() {
    try {
      socket.getOutputStream().write(0);
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
