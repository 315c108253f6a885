package org.guatu.pipeline.operator;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.EventReading;
import org.guatu.contract.wire.RefusedException;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;

/** Reads records; clock records end here, unreadable ones in quarantine. */
public final class DecodeFunction<E extends Event> extends ProcessFunction<RawRecord, Decoded<E>> {
  private static final long serialVersionUID = 1L;

  private final StreamModel<E, ?> model;
  private final OutputTag<QuarantinedRecord> quarantine;
  private final OutputTag<SourceTally> tallies;

  @SuppressWarnings("NullAway.Init") // Set by open().
  private transient Class<E> type;

  public DecodeFunction(
      StreamModel<E, ?> model,
      OutputTag<QuarantinedRecord> quarantine,
      OutputTag<SourceTally> tallies) {
    this.model = model;
    this.quarantine = quarantine;
    this.tallies = tallies;
  }

  @Override
  public void open(OpenContext context) {
    type = model.eventType().getTypeClass();
  }

  @Override
  public void processElement(RawRecord raw, Context context, Collector<Decoded<E>> out) {
    if (EventCodec.isClock(raw.value())) {
      return;
    }
    EventReading reading;
    try {
      reading = EventCodec.read(model.stream(), raw.value(), raw.receivedAtMillis());
    } catch (RefusedException e) {
      refuse(raw, e, context);
      return;
    }
    out.collect(Decoded.of(reading, type));
  }

  private void refuse(RawRecord raw, RefusedException e, Context context) {
    String stream = model.stream().wire();
    context.output(
        quarantine,
        new QuarantinedRecord(
            stream,
            null,
            null,
            raw.receivedAtMillis(),
            (e.path().isEmpty() ? "document" : e.path()) + ": " + e.reason(),
            raw.value(),
            raw.topic(),
            raw.partition(),
            raw.offset()));
    SourceTally tally =
        SourceTally.of(stream, QuarantinedRecord.UNREADABLE, raw.receivedAtMillis());
    tally.records = 1;
    tally.quarantined = 1;
    tally.lastReceivedAtMillis = raw.receivedAtMillis();
    context.output(tallies, tally);
  }
}
