package org.guatu.bench.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class SecondClientTest {
  private final SecondClient client = new SecondClient();

  @Test
  void itKnowsWhatThereWasAtEachNumberItWasTold() {
    client.take(snapshot("e", 5));
    client.take(delta(5, 6, 11, ""));
    client.take(delta(6, 7, 12, "\"point:P2\""));
    assertThat(value(5)).isEqualTo(10);
    assertThat(value(6)).isEqualTo(11);
    assertThat(value(7)).isEqualTo(12);
    assertThat(held(6).states()).containsOnlyKeys("point:P1", "point:P2");
    assertThat(held(7).states()).containsOnlyKeys("point:P1");
  }

  @Test
  void itHasNothingBeforeItsSnapshotWithinAMergedFrameOrOfAnotherServer() {
    client.take(snapshot("e", 5));
    client.take(delta(5, 9, 11, ""));
    assertThat(client.find("e", 4)).isNull();
    assertThat(client.find("e", 7)).isNull();
    assertThat(client.find("e", 10)).isNull();
    assertThat(client.find("f", 9)).isNull();
    assertThat(client.find("e", 9)).isNotNull();
  }

  private double value(long seq) {
    HeldBoard.HeldFigure served =
        Objects.requireNonNull(held(seq).figures().get("point:P1 served"));
    return Objects.requireNonNull(served.value());
  }

  private HeldBoard held(long seq) {
    return Objects.requireNonNull(client.find("e", seq));
  }

  private static String snapshot(String epoch, long seq) {
    return """
        {"type": "snapshot", "epoch": "%s", "seq": %d, "subjects": [%s, {"id": "point:P2"}]}
        """
        .formatted(epoch, seq, subject(10));
  }

  private static String delta(long prev, long seq, int value, String removed) {
    return """
        {"type": "delta", "prev": %d, "seq": %d, "subjects": [%s], "removed": [%s]}
        """
        .formatted(prev, seq, subject(value), removed);
  }

  private static String subject(int value) {
    return """
        {"id": "point:P1", "figures": {"served": {"value": %d, "window": "w"}}}
        """
        .formatted(value);
  }
}
