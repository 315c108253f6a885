package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Window;
import org.guatu.contract.metric.WindowKind;

/** The figures of the sources, which count records in the minute they were received. */
final class SourceReference {
  private final Geography geography;
  private final Figures figures;

  SourceReference(Geography geography, Figures figures) {
    this.geography = geography;
    this.figures = figures;
  }

  void count(Stream stream, List<Fate> fates) {
    Map<String, Map<Window, List<Fate>>> cells = new TreeMap<>();
    for (Fate fate : fates) {
      String subject = "source:" + stream.wire() + "/" + fate.event().source();
      Map<Window, List<Fate>> windows =
          cells.computeIfAbsent(subject, s -> new java.util.HashMap<>());
      long received = fate.event().receivedAtMillis();
      long minute = Window.minuteOf(received);
      Window next = Window.minute(minute + Window.MINUTE_MILLIS);
      Window round = Geography.window(geography.localDate(received));
      windows.computeIfAbsent(Window.minute(minute), w -> new ArrayList<>()).add(fate);
      windows.computeIfAbsent(next, w -> new ArrayList<>());
      windows.computeIfAbsent(round, w -> new ArrayList<>()).add(fate);
    }
    cells.forEach(
        (subject, windows) -> {
          windows.forEach((window, some) -> write(subject, window, some));
          windows.keySet().stream()
              .filter(window -> window.kind() == WindowKind.MINUTE)
              .forEach(window -> share(subject, window, windows));
        });
  }

  private void share(String subject, Window window, Map<Window, List<Fate>> windows) {
    long late = 0;
    long read = 0;
    for (int ago = 0; ago < 60; ago++) {
      Window minute = Window.minute(window.startMillis() - ago * Window.MINUTE_MILLIS);
      List<Fate> fates = windows.getOrDefault(minute, List.of());
      read += fates.size();
      late += fates.stream().filter(fate -> fate.kind() == Fate.Kind.LATE).count();
    }
    if (read > 0) {
      figures.put(subject, Figure.LATE_SHARE_60M, window, new Fraction(late, read, read));
    }
  }

  private void write(String subject, Window window, List<Fate> fates) {
    put(subject, Figure.ACCEPTED, window, fates, Fate.Kind.ACCEPTED);
    put(subject, Figure.LATE, window, fates, Fate.Kind.LATE);
    put(subject, Figure.DUPLICATE, window, fates, Fate.Kind.DUPLICATE);
    put(subject, Figure.QUARANTINED, window, fates, Fate.Kind.QUARANTINED);
    long corrected = fates.stream().filter(Fate::corrected).count();
    figures.put(subject, Figure.CORRECTED, window, Fraction.count(corrected));
    long newest = 0;
    long skew = 0;
    for (Fate fate : fates) {
      long received = fate.event().receivedAtMillis();
      newest = Math.max(newest, received);
      skew = Math.max(skew, Math.floorDiv(fate.event().occurredAtMillis() - received, 1000L));
    }
    if (!fates.isEmpty()) {
      figures.put(subject, Figure.LAST_RECEIVED_AT, window, new Fraction(newest, 1, fates.size()));
    }
    figures.put(subject, Figure.SKEW_SECONDS, window, new Fraction(skew, 1, fates.size()));
  }

  private void put(String subject, Figure figure, Window window, List<Fate> fates, Fate.Kind kind) {
    long count = fates.stream().filter(fate -> fate.kind() == kind).count();
    figures.put(subject, figure, window, Fraction.count(count));
  }
}
