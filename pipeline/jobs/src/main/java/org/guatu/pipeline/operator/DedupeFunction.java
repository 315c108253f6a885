package org.guatu.pipeline.operator;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.BodyDigest;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first copy of an event stand. Keyed by shard of (source, id). Which copy is first does
 * not depend on the order in which they are processed: an earlier one that comes later takes the
 * other's place.
 *
 * <p>State: 40 bytes per event (and some 120 of overhead on the heap; some 180 more for each
 * sixteenth of a shard that holds any) for 48 to 54 hours of received-at, and 32 for each minute
 * and body of copies that came before it was certain which is first; nine timers per shard at most.
 */
public final class DedupeFunction<E extends Event>
    extends KeyedProcessFunction<Integer, Decoded<E>, E> implements Parts.Keeper {
  private static final long serialVersionUID = 1L;

  private final OutputTag<E> corrections;
  private final OutputTag<QuarantinedRecord> quarantine;
  private final OutputTag<SourceTally> tallies;
  private transient @Nullable Parts parts;
  private transient EventMap<long[]> seen;

  /** The timer last set by shard, which need not be set again. */
  private transient long[] sweptAt;

  public DedupeFunction(
      OutputTag<E> corrections,
      OutputTag<QuarantinedRecord> quarantine,
      OutputTag<SourceTally> tallies) {
    this.corrections = corrections;
    this.quarantine = quarantine;
    this.tallies = tallies;
  }

  @Override
  public void keepIn(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    sweptAt = new long[CopyKey.SHARDS];
    seen =
        new EventMap<>(
            StateNames.COPIES,
            StateNames.COPIES_BEFORE,
            KeptSerializer.of(TypeInformation.of(CopyKey.class), getRuntimeContext()),
            KeptSerializer.of(
                PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, getRuntimeContext()),
            Objects.requireNonNull(parts, Parts.MISSING),
            getRuntimeContext());
  }

  @Override
  public void processElement(Decoded<E> decoded, Context context, Collector<E> out)
      throws Exception {
    E event = decoded.event;
    CopyKey key = decoded.key();
    BodyDigest digest = decoded.digest();
    long[] remembered = seen.get(key);
    Copies before = remembered == null ? Copies.NONE : new Copies(remembered);
    Copies now =
        before.with(
            event.receivedAtMillis(),
            digest,
            event.corrects() != null,
            context.timerService().currentWatermark() + 1);
    seen.put(key, now.values());
    long forgotten = Remembering.sweepAfter(event.receivedAtMillis() + Remembering.MILLIS);
    if (sweptAt[key.shard()] != forgotten) {
      sweptAt[key.shard()] = forgotten;
      context.timerService().registerEventTimeTimer(forgotten - 1);
    }

    context.output(tallies, SourceTally.read(event));
    if (before.isEmpty()) {
      pass(event, before, context, out);
      return;
    }
    if (before.precededBy(event.receivedAtMillis(), digest)) {
      // By another first copy the others may be judged otherwise.
      tally(event, before, -1, context);
      tally(event, now, 1, context);
      pass(event, before, context, out);
    } else {
      tally(event, event.receivedAtMillis(), now.agreesWithFirst(digest), 1, context);
    }
    if (!before.agreesWithFirst(digest)) {
      context.output(quarantine, anotherBody(event));
    }
  }

  /** Hands an event on. What it replaces may have gone the other way: that one is told too. */
  private void pass(E event, Copies before, Context context, Collector<E> out) {
    boolean correction = event.corrects() != null;
    boolean replaces = !before.isEmpty();
    if (correction || (replaces && before.firstIsCorrection())) {
      context.output(corrections, event);
    }
    if (!correction || (replaces && !before.firstIsCorrection())) {
      out.collect(event);
    }
  }

  /** Counts all copies; the first of all is none. */
  private void tally(E event, Copies copies, int sign, Context context) {
    copies.others((minute, agrees, count) -> tally(event, minute, agrees, sign * count, context));
  }

  private void tally(E event, long receivedAtMillis, boolean agrees, long count, Context context) {
    SourceTally tally = SourceTally.of(event.stream().wire(), event.source(), receivedAtMillis);
    if (agrees) {
      tally.duplicate = count;
    } else {
      tally.quarantined = count;
    }
    context.output(tallies, tally);
  }

  private QuarantinedRecord anotherBody(E event) {
    return new QuarantinedRecord(
        event.stream().wire(),
        event.source(),
        event.id(),
        event.receivedAtMillis(),
        "/id: another event has this source and id",
        EventCodec.encodeRecorded(event),
        "",
        -1,
        -1);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<E> out) throws Exception {
    if (context.timerService().currentWatermark() == Long.MAX_VALUE) {
      // No copy can come any more.
      seen.clear();
      return;
    }
    long forgetBefore = timestamp + 1 - Remembering.MILLIS;
    seen.sweep(
        context.getCurrentKey(), (key, copies) -> new Copies(copies).olderThan(forgetBefore));
  }
}
