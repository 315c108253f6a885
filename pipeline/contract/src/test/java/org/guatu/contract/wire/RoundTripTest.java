package org.guatu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.board.Board;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Registry;
import org.junit.jupiter.api.Test;

/** Whatever is written is read as the same, and written again as the same bytes. */
class RoundTripTest {
  private static final int TIMES = 500;

  @Test
  void events() throws RefusedException {
    AnyEvents events = new AnyEvents(new Random(1));
    for (EventShape shape : EventShape.all()) {
      for (int i = 0; i < 50; i++) {
        Event event = events.of(shape);
        byte[] sent = EventCodec.encode(event);
        byte[] recorded = EventCodec.encodeRecorded(event);

        assertThat(EventCodec.decode(sent, event.receivedAtMillis())).isEqualTo(event);
        assertThat(EventCodec.decodeOf(shape.stream(), sent, event.receivedAtMillis()))
            .isEqualTo(event);
        assertThat(EventCodec.decodeRecorded(recorded)).isEqualTo(event);
        assertThat(EventCodec.digest(EventCodec.decodeRecorded(recorded)))
            .isEqualTo(EventCodec.digest(event));
      }
    }
  }

  @Test
  void cells() throws RefusedException {
    AnyDocuments documents = new AnyDocuments(new Random(2));
    for (int i = 0; i < TIMES; i++) {
      Cell cell = documents.cell();
      assertThat(CellCodec.decode(CellCodec.encode(cell))).isEqualTo(cell);
    }
  }

  @Test
  void alerts() throws RefusedException {
    AnyDocuments documents = new AnyDocuments(new Random(3));
    for (int i = 0; i < TIMES; i++) {
      Alert alert = documents.alert();
      assertThat(AlertCodec.decode(AlertCodec.encode(alert))).isEqualTo(alert);
    }
  }

  @Test
  void boards() throws RefusedException {
    AnyDocuments documents = new AnyDocuments(new Random(4));
    for (int i = 0; i < TIMES; i++) {
      Board board = documents.board();
      assertThat(BoardCodec.decode(BoardCodec.encode(board))).isEqualTo(board);
    }
  }

  @Test
  void registries() throws RefusedException {
    AnyDocuments documents = new AnyDocuments(new Random(5));
    for (int i = 0; i < TIMES; i++) {
      Registry registry = documents.registry();
      assertThat(RegistryCodec.decode(RegistryCodec.encode(registry))).isEqualTo(registry);
    }
  }
}
