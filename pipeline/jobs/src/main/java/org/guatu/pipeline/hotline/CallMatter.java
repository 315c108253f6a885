package org.guatu.pipeline.hotline;

import java.util.List;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.metric.Figure;

/**
 * What callers are told apart by where calls are watched for surges and clusters: one or more of
 * the topics on the wire. Psychological and legal calls are of none: they are told for the whole
 * site only. Constants are only ever added at the end.
 */
enum CallMatter {
  TESTING(HotlineQuantity.CALLERS_TESTING, Figure.CALLERS_TESTING, "testing"),
  SUPPLIES(
      HotlineQuantity.CALLERS_SUPPLIES, Figure.CALLERS_SUPPLIES, "supplies", Topic.NOT_RECEIVED),
  MEDICAL(HotlineQuantity.CALLERS_MEDICAL, Figure.CALLERS_MEDICAL, "medical"),
  TRANSFER(HotlineQuantity.CALLERS_TRANSFER, Figure.CALLERS_TRANSFER, "transfer"),
  REPAIR(HotlineQuantity.CALLERS_REPAIR, Figure.CALLERS_REPAIR, "gas", "repair"),
  NOT_RECEIVED(
      HotlineQuantity.CALLERS_NOT_RECEIVED, Figure.CALLERS_NOT_RECEIVED, Topic.NOT_RECEIVED);

  /**
   * Who calls again within so long calls about the same: half of those who hang up do so within a
   * quarter of an hour, and cases that come in bunches of their own are no surge.
   */
  static final long SAME_CASE_MILLIS = 60 * 60_000L;

  static final List<CallMatter> ALL = List.of(values());

  /** Topics that more than one matter has. */
  private static final class Topic {
    static final String NOT_RECEIVED = "notReceived";
  }

  private final HotlineQuantity quantity;
  private final Figure figure;
  private final String topic;
  private final String secondTopic;

  CallMatter(HotlineQuantity quantity, Figure figure, String topic) {
    this(quantity, figure, topic, topic);
  }

  CallMatter(HotlineQuantity quantity, Figure figure, String topic, String secondTopic) {
    this.quantity = quantity;
    this.figure = figure;
    this.topic = topic;
    this.secondTopic = secondTopic;
  }

  HotlineQuantity quantity() {
    return quantity;
  }

  Figure figure() {
    return figure;
  }

  boolean has(CallEvent event) {
    return topic.equals(event.topic()) || secondTopic.equals(event.topic());
  }
}
