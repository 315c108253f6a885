package org.guatu.pipeline.hotline;

import static org.guatu.contract.event.CallEventType.CALLS_OBSERVED;
import static org.guatu.contract.event.CallEventType.MESSAGE_RECEIVED;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.SubjectId;
import org.guatu.pipeline.cell.EntityDecision;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectFigures;
import org.guatu.pipeline.operator.StreamModel;
import org.guatu.pipeline.serial.RecordTypeInfo;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/** The stream of calls, tickets and messages. */
record HotlineModel(Places places) implements StreamModel<CallEvent, CallChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public Stream stream() {
    return Stream.CALL;
  }

  @Override
  public TypeInformation<CallEvent> eventType() {
    return new RecordTypeInfo<>(CallEvent.class);
  }

  @Override
  public TypeInformation<CallChange> changeType() {
    return new RecordTypeInfo<>(CallChange.class);
  }

  @Override
  public CallEvent essence(CallEvent event, SharedText shared) {
    return CallEvent.of(
            event.type(), shared.ofRequired(event.source()), event.id(), event.occurredAtMillis())
        .receivedAtMillis(event.receivedAtMillis())
        .area(shared.of(event.area()))
        .round(shared.of(event.round()))
        .call(event.call())
        .ticket(event.ticket())
        .caller(event.caller())
        .line(shared.of(event.line()))
        .topic(shared.of(event.topic()))
        .waitMillis(event.waitMillis())
        .dueAtMillis(event.dueAtMillis())
        .offered(event.offered())
        .answered(event.answered())
        .agents(event.agents())
        .agentGroup(counts(event) ? shared.of(event.agentGroup()) : null)
        .build();
  }

  /** It tells answers from messages, and reports of agents apart; of calls nobody asks. */
  private static boolean counts(CallEvent event) {
    return event.type() == MESSAGE_RECEIVED || event.type() == CALLS_OBSERVED;
  }

  @Override
  public boolean fleeting(CallEvent event) {
    return event.heartbeat();
  }

  @Override
  public CallChange change(
      String entity,
      CallEvent event,
      int sign,
      long atMillis,
      boolean inMinutes,
      boolean inRounds,
      boolean undone) {
    return new CallChange(entity, event, sign, atMillis, inMinutes, inRounds, undone);
  }

  @Override
  public EntityDecision<CallEvent> single() {
    return new ContactDecision(places);
  }

  @Override
  public List<EntityDecision<CallEvent>> entities() {
    return List.of(
        new CallDecision(places),
        new CallerDecision(places),
        new TicketDecision(places),
        new ConversationDecision(places),
        new AgentsDecision(places));
  }

  @Override
  public SubjectFigures figures() {
    return new HotlineFigures();
  }

  /** An area and line together are no subject: each of them is, as a roll-up. */
  @Override
  public @Nullable String published(Leaf leaf) {
    return null;
  }

  @Override
  public List<String> rollUps(Leaf leaf) {
    List<String> above = new ArrayList<>();
    above.add(SubjectId.line(leaf.member()).toString());
    for (String area : places.path(leaf.area())) {
      above.add(SubjectId.area(area).toString());
    }
    for (String group : places.groups(null, leaf.area())) {
      above.add(SubjectId.group(group).toString());
    }
    return above;
  }
}
