package org.guatu.pipeline.operator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.pipeline.cell.Finishing;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.serial.SharedText;
import org.jspecify.annotations.Nullable;

/**
 * Decides what stands of each event, hands on what changed, and keeps the books of the sources.
 * Keyed by shard of the original's (source, id).
 *
 * <p>State: the essence of every event, some 300 bytes on the heap, for 48 hours of received-at
 * (heartbeats and positions until their minute is final), longer while it has corrections; one
 * timer per shard and sweep, and one per correction that waits.
 */
public final class StandingFunction<E extends Event, C extends Change<E>>
    extends KeyedCoProcessFunction<Integer, E, CorrectionLink, C>
    implements CheckpointedFunction, Parts.Keeper {
  private static final long serialVersionUID = 1L;

  /** Some 30,000 years. */
  private static final long FAR_MILLIS = 1_000_000_000_000_000L;

  private final StreamModel<E, C> model;
  private final Finishing finishing;
  private final OutputTag<SubjectDelta> deltas;
  private final OutputTag<SourceTally> tallies;
  private final OutputTag<LateRecord> ledger;
  private final ReachedTime reached = new ReachedTime();
  private transient @Nullable Parts parts;
  private transient EventMap<E> originals;
  private transient MapState<CopyKey, List<CorrectionLink>> corrections;
  private transient Routing<E, C> routing;
  private transient Places places;
  private transient SharedText shared;

  /** The timer last set by shard, which need not be set again. */
  private transient long[] sweptAt;

  public StandingFunction(
      StreamModel<E, C> model,
      Finishing finishing,
      OutputTag<SubjectDelta> deltas,
      OutputTag<SourceTally> tallies,
      OutputTag<LateRecord> ledger) {
    this.model = model;
    this.finishing = finishing;
    this.deltas = deltas;
    this.tallies = tallies;
    this.ledger = ledger;
  }

  @Override
  public void keepIn(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    reached.open(context);
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    reached.keep();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    sweptAt = new long[CopyKey.SHARDS];
    TypeSerializer<CopyKey> key =
        KeptSerializer.of(TypeInformation.of(CopyKey.class), getRuntimeContext());
    originals =
        new EventMap<>(
            StateNames.ORIGINALS,
            StateNames.ORIGINALS_BEFORE,
            key,
            KeptSerializer.of(model.eventType(), getRuntimeContext()),
            Objects.requireNonNull(parts, Parts.MISSING),
            getRuntimeContext());
    corrections =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    StateNames.CORRECTIONS,
                    key,
                    getRuntimeContext()
                        .createSerializer(
                            new ListTypeInfo<>(TypeInformation.of(CorrectionLink.class)))));
    routing = new Routing<>(model, finishing);
    places = model.places();
    shared = new SharedText();
  }

  @Override
  public void processElement1(E event, Context context, Collector<C> out) throws Exception {
    CopyKey key = CopyKey.of(event.key());
    E before = originals.get(key);
    E now = event.corrects() == null ? model.essence(event, shared) : null;
    List<CorrectionLink> links = corrections.get(key);
    if (now == null) {
      originals.remove(key);
    } else {
      originals.put(key, now);
    }
    long forgotten = Remembering.sweepAfter(neededUntil(event));
    if (sweptAt[key.shard()] != forgotten) {
      sweptAt[key.shard()] = forgotten;
      context.timerService().registerEventTimeTimer(forgotten - 1);
    }
    change(standing(before, links, context), standing(now, links, context), context, out);
  }

  @Override
  public void processElement2(CorrectionLink link, Context context, Collector<C> out)
      throws Exception {
    E original = originals.get(link.root);
    List<CorrectionLink> before = corrections.get(link.root);
    List<CorrectionLink> now = before == null ? new ArrayList<>() : new ArrayList<>(before);
    if (link.withdrawn) {
      now.removeIf(other -> other.key.equals(link.key));
    } else {
      now.add(link);
      long over = link.receivedAtMillis + finishing.latenessMillis();
      context.timerService().registerEventTimeTimer(over - 1);
      long forgotten = Remembering.sweepAfter(link.receivedAtMillis + Remembering.MILLIS);
      context.timerService().registerEventTimeTimer(forgotten - 1);
    }
    if (now.isEmpty()) {
      corrections.remove(link.root);
    } else {
      corrections.put(link.root, now);
    }
    change(standing(original, before, context), standing(original, now, context), context, out);
  }

  private Standing<E> standing(
      @Nullable E original, @Nullable List<CorrectionLink> links, Context context) {
    return standing(original, links, reached.at(context.timerService().currentWatermark()));
  }

  private Standing<E> standing(
      @Nullable E original, @Nullable List<CorrectionLink> links, long receivedTimeMillis) {
    List<Standing.Linked<E>> linked = new ArrayList<>();
    if (links != null) {
      for (CorrectionLink link : links) {
        linked.add(new Standing.Linked<>(decode(link), link.linkedAtMillis));
      }
    }
    return new Standing<>(finishing, places, original, linked, receivedTimeMillis);
  }

  /** Received-time by a watermark, within bounds that can be reckoned with. */
  static long receivedTime(long watermark) {
    return Math.max(-FAR_MILLIS, Math.min(FAR_MILLIS, watermark)) + 1;
  }

  @SuppressWarnings("unchecked") // It was encoded from an E.
  private E decode(CorrectionLink link) {
    try {
      return model.essence((E) EventCodec.decodeRecorded(link.value), shared);
    } catch (RefusedException e) {
      throw new IllegalStateException("a correction that was read before", e);
    }
  }

  private void change(Standing<E> before, Standing<E> now, Context context, Collector<C> out) {
    verdicts(before, -1, now, context);
    verdicts(now, 1, before, context);
    for (Standing.Step<E> step : before.steps()) {
      if (!now.steps().contains(step)) {
        routing.route(step, true, out::collect, delta -> context.output(deltas, delta));
      }
    }
    for (Standing.Step<E> step : now.steps()) {
      if (!before.steps().contains(step)) {
        routing.route(step, false, out::collect, delta -> context.output(deltas, delta));
      }
    }
  }

  /** Books what one has and the other has not. */
  private void verdicts(Standing<E> some, int sign, Standing<E> others, Context context) {
    for (Standing.Verdict<E> verdict : some.verdicts()) {
      if (others.verdicts().contains(verdict)) {
        continue;
      }
      SourceTally tally = SourceTally.of(verdict.event());
      switch (verdict.fate()) {
        case ACCEPTED -> tally.accepted = sign;
        case CORRECTED -> {
          tally.accepted = sign;
          tally.corrected = sign;
        }
        case LATE -> {
          tally.late = sign;
          if (sign > 0) {
            context.output(ledger, entry(verdict.event()));
          }
        }
        case WAITING -> {
          // Not yet in the books.
        }
      }
      context.output(tallies, tally);
    }
  }

  private static LateRecord entry(Event event) {
    return new LateRecord(
        event.stream().wire(),
        event.source(),
        event.id(),
        event.eventTimeMillis(),
        event.receivedAtMillis(),
        EventCodec.encodeRecorded(event));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<C> out) throws Exception {
    reached.sees(context.timerService().currentWatermark());
    for (Map.Entry<CopyKey, List<CorrectionLink>> entry : corrections.entries()) {
      if (originals.get(entry.getKey()) == null) {
        // Those whose wait ended with this very timer were waiting a millisecond ago.
        Standing<E> before = standing(null, entry.getValue(), timestamp);
        change(before, standing(null, entry.getValue(), timestamp + 1), context, out);
      }
    }
    if (Remembering.isSweep(timestamp + 1)) {
      sweep(
          context.getCurrentKey(),
          timestamp + 1,
          context.timerService().currentWatermark() == Long.MAX_VALUE);
    }
  }

  /**
   * Until when a correction of an event can count, in received-time; and at least as long as a copy
   * can come that was received before it.
   */
  private long neededUntil(E event) {
    return model.fleeting(event)
        ? Math.max(
            event.receivedAtMillis(),
            finishing.finalAtMillis(Window.minuteOf(event.eventTimeMillis())))
        : event.receivedAtMillis() + Remembering.MILLIS;
  }

  /** Forgets what nothing can change any more; at the end of all input, that is nearly all. */
  private void sweep(int shard, long receivedTimeMillis, boolean over) throws Exception {
    // Without its original a correction would seem to wait, and be booked as late once more.
    originals.sweep(
        shard,
        (key, event) ->
            (over || neededUntil(event) < receivedTimeMillis) && !corrections.contains(key));
    for (Iterator<Map.Entry<CopyKey, List<CorrectionLink>>> all = corrections.iterator();
        all.hasNext(); ) {
      Map.Entry<CopyKey, List<CorrectionLink>> entry = all.next();
      long newest = 0;
      for (CorrectionLink link : entry.getValue()) {
        newest = Math.max(newest, link.receivedAtMillis);
      }
      if (newest + Remembering.MILLIS < receivedTimeMillis) {
        all.remove();
        originals.remove(entry.getKey());
      }
    }
    Remembering.release(corrections);
  }
}
