package org.guatu.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out at once, and not after everything has started, that the port is taken. */
final class PortCheck {
  private PortCheck() {}

  static void free(String host, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      InetAddress[] addresses = InetAddress.getAllByName(host);
      socket.bind(new InetSocketAddress(addresses[0], port));
    } catch (IOException taken) {
      throw new IOException(
          "cannot listen on %s:%d (%s); choose another --port or --host"
              .formatted(host, port, taken.getMessage()),
          taken);
    }
  }
}
