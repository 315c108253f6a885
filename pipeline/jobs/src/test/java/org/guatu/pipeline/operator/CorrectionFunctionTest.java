package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.pipeline.cell.Finishing;
import org.junit.jupiter.api.Test;

class CorrectionFunctionTest {
  private static final long MINUTE = 60_000;
  private static final long AT = 30_000_000 * MINUTE;
  private static final Finishing FINISHING = new Finishing(10_000, 10 * MINUTE);

  private static PointEvent correction(String id, String of, long receivedAt) {
    return PointEvent.of(PointEventType.SERVED, "app", id, AT)
        .receivedAtMillis(receivedAt)
        .corrects(new EventKey("app", of))
        .point("P1")
        .build();
  }

  @SuppressWarnings("try") // Flink's harness may be interrupted as it closes.
  private static List<CorrectionLink> links(PointEvent... events) throws Exception {
    try (KeyedOneInputStreamOperatorTestHarness<Integer, PointEvent, CorrectionLink> harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new CorrectionFunction<PointEvent>(FINISHING)),
            event -> 0,
            Types.INT)) {
      harness.open();
      for (PointEvent event : events) {
        harness.processElement(event, event.receivedAtMillis());
      }
      return harness.extractOutputValues();
    }
  }

  private static CopyKey key(String id) {
    return CopyKey.of(new EventKey("app", id));
  }

  @Test
  void movesToTheOriginalThatALinkBetweenThemNames() throws Exception {
    List<CorrectionLink> links =
        links(correction("c", "b", AT), correction("b", "a", AT + 9 * MINUTE));
    assertThat(links)
        .extracting(link -> link.key, link -> link.root, link -> link.withdrawn)
        .containsExactly(
            tuple(key("c"), key("b"), false),
            tuple(key("b"), key("a"), false),
            tuple(key("c"), key("b"), true),
            tuple(key("c"), key("a"), false));
  }

  /** It is in the books as late; taken out and put in again it could miss a minute's closing. */
  @Test
  void staysWhereItIsLateWhenTheLinkComesAfterItsWait() throws Exception {
    List<CorrectionLink> links =
        links(correction("c", "b", AT), correction("b", "a", AT + 10 * MINUTE));
    assertThat(links)
        .extracting(link -> link.key, link -> link.root, link -> link.withdrawn)
        .containsExactly(tuple(key("c"), key("b"), false), tuple(key("b"), key("a"), false));
  }
}
