package org.guatu.bench.throughput;

import java.io.Serializable;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.EventReading;
import org.guatu.contract.wire.RefusedException;

/**
 * What the work needs of an event, or of the clock record at the end of the input.
 *
 * @param key source and id; empty for the clock
 * @param high of the body digest
 * @param low of the body digest
 * @param place {@code area|point}
 * @param eventTimeMillis when it happened; for the clock, the time it tells
 */
record Served(String key, long high, long low, String place, long eventTimeMillis)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  static Served of(byte[] json, long receivedAtMillis) {
    if (EventCodec.isClock(json)) {
      return new Served("", 0, 0, "", receivedAtMillis);
    }
    try {
      EventReading reading = EventCodec.read(Stream.POINT, json, receivedAtMillis);
      PointEvent event = (PointEvent) reading.event();
      BodyDigest digest = reading.digest();
      return new Served(
          event.source() + "/" + event.id(),
          digest.high(),
          digest.low(),
          event.area() + "|" + event.point(),
          event.eventTimeMillis());
    } catch (RefusedException refused) {
      throw new IllegalStateException("every record of this stream can be read", refused);
    }
  }

  boolean isClock() {
    return key.isEmpty();
  }

  long minuteMillis() {
    return Window.minuteOf(eventTimeMillis);
  }

  static String areaOf(String place) {
    return place.substring(0, place.indexOf('|'));
  }

  static String pointSubjectOf(String place) {
    return ServedTree.pointSubject(place.substring(place.indexOf('|') + 1));
  }
}
