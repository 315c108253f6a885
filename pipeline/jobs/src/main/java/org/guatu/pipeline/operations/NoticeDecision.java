package org.guatu.pipeline.operations;

import java.util.List;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** One notice to one recipient: issued, and 收到. Its leaf is (area, notice). */
public final class NoticeDecision implements EntityDecision<OperationsEvent> {
  private static final long serialVersionUID = 1L;

  private final Places places;

  public NoticeDecision(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "notice";
  }

  @Override
  public @Nullable String keyOf(OperationsEvent event) {
    return event.type().concern() == Concern.NOTICE
        ? event.subject() + "|" + recipient(event)
        : null;
  }

  /** The person, else the group, else the area a notice goes to. */
  private static String recipient(OperationsEvent event) {
    if (event.person() != null) {
      return "person:" + event.person();
    }
    if (event.group() != null) {
      return "group:" + event.group();
    }
    return event.area() == null ? "" : "area:" + event.area();
  }

  @Override
  public void decideMinutes(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OperationsHistory notice = history(events);
    Leaf leaf = leaf(notice);
    out.add(leaf, OperationsLeaf.minute(events.get(0)), OperationsQuantity.NOTICES_KNOWN, 1);
    for (OperationsEvent event : events) {
      out.add(leaf, OperationsLeaf.minute(event), OperationsQuantity.EVENTS, 1);
    }
    OperationsEvent received = notice.earliest(OperationsEventType.NOTICE_RECEIVED);
    if (received != null) {
      out.add(leaf, OperationsLeaf.minute(received), OperationsQuantity.NOTICES_RECEIVED, 1);
    }
    OperationsEvent issued = notice.first();
    if (issued == null) {
      return;
    }
    long from = OperationsLeaf.minute(issued);
    out.add(leaf, from, OperationsQuantity.NOTICES_ISSUED, 1);
    out.add(leaf, from, OperationsQuantity.NOTICES_OPEN, 1);
    out.addTagged(leaf, from, OperationsQuantity.NOTICES_SINCE, from, 1);
    if (received != null) {
      long to = Math.max(from, OperationsLeaf.minute(received));
      out.add(leaf, to, OperationsQuantity.NOTICES_OPEN, -1);
      out.addTagged(leaf, to, OperationsQuantity.NOTICES_SINCE, from, -1);
    }
  }

  @Override
  public void decideRounds(List<OperationsEvent> events, Contributions out) {
    if (events.isEmpty()) {
      return;
    }
    OperationsHistory notice = history(events);
    OperationsEvent issued = notice.first();
    String round = places.roundOf(issued == null ? events.get(0) : issued);
    if (issued != null) {
      out.addToRound(leaf(notice), round, OperationsQuantity.NOTICES_ISSUED, 1);
    }
    if (notice.earliest(OperationsEventType.NOTICE_RECEIVED) != null) {
      out.addToRound(leaf(notice), round, OperationsQuantity.NOTICES_RECEIVED, 1);
    }
  }

  private static OperationsHistory history(List<OperationsEvent> events) {
    return new OperationsHistory(events, OperationsEventType.NOTICE_ISSUED);
  }

  private Leaf leaf(OperationsHistory notice) {
    String subject = notice.events().get(0).subject();
    return OperationsLeaf.of(
        places,
        notice.areaSource(),
        OperationsLeaf.notice(subject == null ? OperationsLeaf.UNNAMED : subject));
  }
}
