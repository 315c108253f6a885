package org.guatu.bench.throughput;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;

/** Services by subject and minute, and how many copies were refused for their body. */
final class ServedSums {
  /**
   * Which cell a sum is that of.
   *
   * @param subject a point or an area
   * @param minuteMillis start of the minute, UTC milliseconds
   */
  record Of(String subject, long minuteMillis) {}

  private final Map<Of, Long> sums = new HashMap<>();
  private long refused;

  /** The sums of a stream, by the rule that made it and by nobody's job. */
  static ServedSums of(ServedEvents events) {
    ServedSums expected = new ServedSums();
    for (long number = 0; number < events.count(); number++) {
      if (!events.isCopy(number)) {
        expected.count(events.event(number));
      } else if (events.hasAnotherBody(number)) {
        expected.refused++;
      }
    }
    return expected;
  }

  private void count(PointEvent event) {
    long minute = Window.minuteOf(event.eventTimeMillis());
    if (event.point() != null && event.area() != null) {
      sums.merge(new Of(ServedTree.pointSubject(event.point()), minute), 1L, Long::sum);
      for (String area : ServedTree.areaSubjects(event.area())) {
        sums.merge(new Of(area, minute), 1L, Long::sum);
      }
    }
  }

  void put(Of of, long sum) {
    sums.put(of, sum);
  }

  void refused(long copies) {
    refused = copies;
  }

  /** A sum; 0 where there is none. */
  long get(Of of) {
    return sums.getOrDefault(of, 0L);
  }

  int size() {
    return sums.size();
  }

  /** SHA-256 over sorted lines, made as the digest of finals is; sums of 0 are left out. */
  String digest() {
    MessageDigest sha256 = sha256();
    sums.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .sorted()
        .forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
    sha256.update(("refused|" + refused + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static String line(Of of, long sum) {
    String window = Window.minute(of.minuteMillis()).id();
    return String.join(
            "|",
            of.subject(),
            Figure.SERVED.wire(),
            window,
            Long.toString(sum),
            "1",
            Long.toString(sum))
        + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
