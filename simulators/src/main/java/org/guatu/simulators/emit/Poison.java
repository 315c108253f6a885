package org.guatu.simulators.emit;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.contract.event.Event;

/** Bodies that are no event, as broken senders make them. */
final class Poison {
  private Poison() {}

  /** A body that resembles the event, broken in one of several ways. */
  static byte[] like(Event event, UniformRandomProvider random) {
    String head =
        "{\"specversion\":\"1.0\",\"id\":\"" + event.id() + "!\",\"source\":\"" + event.source();
    String type = "\",\"type\":\"org.guatu." + event.stream().wire() + "." + event.typeName();
    return switch (random.nextInt(6)) {
      case 0 -> text(head); // cut off
      case 1 -> text(head + type + "\",\"schemaversion\":99,\"data\":{}}");
      case 2 -> text(head + type + "\",\"schemaversion\":1,\"time\":\"yesterday\",\"data\":{}}");
      case 3 -> text(head + "\",\"type\":\"com.example.unknown\",\"data\":{}}");
      case 4 -> text("<html><body>502 Bad Gateway</body></html>");
      default -> binary(random);
    };
  }

  private static byte[] text(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] binary(UniformRandomProvider random) {
    byte[] body = new byte[16 + random.nextInt(48)];
    random.nextBytes(body);
    // A first byte that begins no UTF-8 text, lest chance make JSON.
    body[0] = (byte) 0xff;
    return body;
  }
}
