package org.guatu.dashboard.ingest.alias;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.registry.Alias;

/**
 * The correction of an event whose code is known to mean an area. Its id follows from the event and
 * the alias: made once more, after a crash, it is a copy and counts once. It says the same as the
 * event, but where; the device did not send it, so it says nothing of one.
 */
final class Moved {
  /** Who sends them. */
  static final String SOURCE = "guatu-aliases";

  private static final int ID_BYTES = 16;

  private Moved() {}

  /**
   * @param time when it happened, UTC milliseconds
   */
  static Event event(Event of, Alias alias, long time) {
    String id = id(of, alias);
    String area = alias.area();
    if (of instanceof PointEvent event) {
      return event.toBuilder()
          .key(SOURCE, id)
          .corrects(of.key())
          .area(area)
          .occurredAtMillis(time)
          .sentAtMillis(-1)
          .device(null)
          .deviceSequence(-1)
          .build();
    }
    if (of instanceof DeliveryEvent event) {
      return event.toBuilder()
          .key(SOURCE, id)
          .corrects(of.key())
          .area(area)
          .occurredAtMillis(time)
          .sentAtMillis(-1)
          .device(null)
          .deviceSequence(-1)
          .build();
    }
    if (of instanceof CallEvent event) {
      return event.toBuilder()
          .key(SOURCE, id)
          .corrects(of.key())
          .area(area)
          .occurredAtMillis(time)
          .sentAtMillis(-1)
          .device(null)
          .deviceSequence(-1)
          .build();
    }
    return ((OperationsEvent) of)
        .toBuilder()
            .key(SOURCE, id)
            .corrects(of.key())
            .area(area)
            .occurredAtMillis(time)
            .sentAtMillis(-1)
            .device(null)
            .deviceSequence(-1)
            .build();
  }

  private static String id(Event of, Alias alias) {
    String all = alias.alias() + '\n' + alias.area() + '\n' + of.source() + '\n' + of.id();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
