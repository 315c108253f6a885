package org.guatu.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Registry;
import org.junit.jupiter.api.Test;

/** The worked example of the rules of time and finality, and a few more that are known by heart. */
final class ReferenceTest {
  private static final Bounds BOUNDS = new Bounds(10_000, 6 * 3_600_000L);
  private static final Window TEN = Window.minute(at("10:00:00"));

  private static final PointEvent A = served("a", "10:00:05", "10:00:06");
  private static final PointEvent B = served("b", "10:00:50", "10:01:20");
  private static final PointEvent C = served("c", "10:00:55", "16:01:30");

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static PointEvent served(String id, String occurred, String received) {
    return PointEvent.of(PointEventType.SERVED, "s", id, at(occurred))
        .receivedAtMillis(at(received))
        .point("P")
        .build();
  }

  private static Reference of(Event... events) {
    return new Reference(List.of(events), Registry.empty("site", "UTC"), BOUNDS);
  }

  private static long served(Figures figures, String subject) {
    Fraction value = figures.values().get(new FigureKey(subject, "served", TEN.id()));
    return value == null ? 0 : value.numerator();
  }

  @Test
  void countsTheLateOneInTheRoundAlone() {
    Reference reference = of(A, B, C);
    assertThat(served(reference.finals(), "point:P@?")).isEqualTo(2);
    assertThat(reference.settled(Stream.POINT, TEN))
        .containsEntry(new FigureKey("point:P@?", "served", TEN.id()), new Fraction(1, 1, 1));
    assertThat(reference.finals().values())
        .containsEntry(
            new FigureKey("point:P@?", "servedRound", "round/2026-03-01"), new Fraction(3, 1, 3));
    assertThat(reference.counts(Stream.POINT))
        .containsEntry(Fate.Kind.ACCEPTED, 2L)
        .containsEntry(Fate.Kind.LATE, 1L);
  }

  @Test
  void movesWhatACorrectionMoves() {
    PointEvent moved =
        PointEvent.of(PointEventType.SERVED, "s", "d", at("10:00:50"))
            .receivedAtMillis(at("10:05:00"))
            .point("Q")
            .corrects(B.key())
            .build();
    Figures finals = of(A, B, moved).finals();
    assertThat(served(finals, "point:P@?")).isEqualTo(1);
    assertThat(served(finals, "point:Q@?")).isEqualTo(1);
    assertThat(served(finals, "area:?")).isEqualTo(2);
  }

  @Test
  void tellsACopyFromAForgery() {
    PointEvent copy = A.withReceivedAt(at("10:00:07"));
    PointEvent forged = A.toBuilder().point("Q").receivedAtMillis(at("10:00:08")).build();
    Reference reference = of(forged, copy, A);
    assertThat(served(reference.finals(), "area:?")).isEqualTo(1);
    assertThat(reference.counts(Stream.POINT))
        .containsEntry(Fate.Kind.DUPLICATE, 1L)
        .containsEntry(Fate.Kind.QUARANTINED, 1L);
  }
}
