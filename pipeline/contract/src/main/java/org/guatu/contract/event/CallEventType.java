package org.guatu.contract.event;

/** What happens to a call, a ticket or a message. */
public enum CallEventType {
  /** A call reached the line. */
  CALL_OFFERED("callOffered"),
  /** It waits. */
  CALL_QUEUED("callQueued"),
  /** An agent answered. */
  CALL_ANSWERED("callAnswered"),
  /** The talk ended. */
  CALL_ENDED("callEnded"),
  /** The agent's paperwork is done. */
  CALL_WRAP_UP("callWrapUp"),
  /** The caller hung up while waiting. */
  CALL_ABANDONED("callAbandoned"),
  /** A ticket was opened. */
  TICKET_CREATED("ticketCreated"),
  /** Given to somebody. */
  TICKET_DISPATCHED("ticketDispatched"),
  /** Taken by somebody. */
  TICKET_ACCEPTED("ticketAccepted"),
  /** Somebody is there. */
  TICKET_ON_SITE("ticketOnSite"),
  /** Blocked on others. */
  TICKET_PENDING_EXTERNAL("ticketPendingExternal"),
  /** Done, to be called back. */
  TICKET_RESOLVED("ticketResolved"),
  /** The resident was called back. */
  TICKET_CALLED_BACK("ticketCalledBack"),
  /** Closed. */
  TICKET_CLOSED("ticketClosed"),
  /** Opened again. */
  TICKET_REOPENED("ticketReopened"),
  /** A chat message or a walk-in. */
  MESSAGE_RECEIVED("messageReceived"),
  /** A switch without call records reports an interval's totals. */
  CALLS_OBSERVED("callsObserved"),
  /** A device's sign of life, every 60 s. */
  DEVICE_HEARTBEAT("deviceHeartbeat");

  private final String wire;

  CallEventType(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
