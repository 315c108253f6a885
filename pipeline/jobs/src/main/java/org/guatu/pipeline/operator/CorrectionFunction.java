package org.guatu.pipeline.operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.wire.EventCodec;
import org.guatu.pipeline.cell.Finishing;

/**
 * Finds the original of each correction, also through corrections of corrections, also if a link
 * between them comes last. All corrections of a stream pass through one key: they are some 0.2 % of
 * the events.
 *
 * <p>State: every correction of the last 48 hours of received-at, some 700 bytes each.
 */
public final class CorrectionFunction<E extends Event>
    extends KeyedProcessFunction<Integer, E, CorrectionLink> {
  private static final long serialVersionUID = 1L;

  private final Finishing finishing;
  private transient MapState<CopyKey, CorrectionLink> links;
  private transient MapState<CopyKey, List<CopyKey>> correctionsOf;

  public CorrectionFunction(Finishing finishing) {
    this.finishing = finishing;
  }

  @Override
  public void open(OpenContext context) {
    TypeInformation<CopyKey> key = TypeInformation.of(CopyKey.class);
    links =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    StateNames.LINKS, key, TypeInformation.of(CorrectionLink.class)));
    correctionsOf =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(StateNames.CORRECTIONS_OF, key, new ListTypeInfo<>(key)));
  }

  @Override
  public void processElement(E event, Context context, Collector<CorrectionLink> out)
      throws Exception {
    CopyKey key = CopyKey.of(event.key());
    forget(key, out);
    EventKey corrects = event.corrects();
    if (corrects != null) {
      CorrectionLink link = new CorrectionLink();
      link.key = key;
      link.target = CopyKey.of(corrects);
      link.receivedAtMillis = event.receivedAtMillis();
      link.value = EventCodec.encodeRecorded(event);
      links.put(key, link);
      List<CopyKey> siblings = siblings(link.target);
      siblings.add(key);
      correctionsOf.put(link.target, siblings);
      long forgotten = Remembering.sweepAfter(event.receivedAtMillis() + Remembering.MILLIS);
      context.timerService().registerEventTimeTimer(forgotten - 1);
    }
    route(key, out);
  }

  private List<CopyKey> siblings(CopyKey target) throws Exception {
    List<CopyKey> known = correctionsOf.get(target);
    return known == null ? new ArrayList<>() : new ArrayList<>(known);
  }

  private void forget(CopyKey key, Collector<CorrectionLink> out) throws Exception {
    CorrectionLink link = links.get(key);
    if (link == null) {
      return;
    }
    if (link.sent) {
      out.collect(link.copy(true));
    }
    unlink(link);
    links.remove(key);
  }

  private void unlink(CorrectionLink link) throws Exception {
    List<CopyKey> siblings = siblings(link.target);
    siblings.remove(link.key);
    if (siblings.isEmpty()) {
      correctionsOf.remove(link.target);
    } else {
      correctionsOf.put(link.target, siblings);
    }
  }

  /** Sends a correction, and all that correct it, where they now belong. */
  private void route(CopyKey key, Collector<CorrectionLink> out) throws Exception {
    Set<CopyKey> known = new HashSet<>(List.of(key));
    Deque<CopyKey> next = new ArrayDeque<>(known);
    while (!next.isEmpty()) {
      CopyKey one = next.remove();
      CorrectionLink link = links.get(one);
      if (link != null) {
        route(link, out);
      }
      for (CopyKey correction : siblings(one)) {
        if (known.add(correction)) {
          next.add(correction);
        }
      }
    }
  }

  private void route(CorrectionLink link, Collector<CorrectionLink> out) throws Exception {
    CopyKey root = link.target;
    long linkedAt = link.receivedAtMillis;
    Set<CopyKey> passed = new HashSet<>();
    passed.add(link.key);
    // A ring of corrections has no original: it waits at one of its own keys until it is late.
    while (passed.add(root)) {
      CorrectionLink next = links.get(root);
      if (next == null) {
        break;
      }
      linkedAt = Math.max(linkedAt, next.receivedAtMillis);
      root = next.target;
    }
    if (link.sent && Objects.equals(link.root, root) && link.linkedAtMillis == linkedAt) {
      return;
    }
    if (link.sent && linkedAt >= link.receivedAtMillis + finishing.latenessMillis()) {
      // It is late wherever it waits: where it was sent it is in the books as that already, or
      // will be, and books that are closed cannot be moved to another shard's.
      return;
    }
    if (link.sent) {
      out.collect(link.copy(true));
    }
    link.root = root;
    link.linkedAtMillis = linkedAt;
    link.sent = true;
    links.put(link.key, link);
    out.collect(link.copy(false));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<CorrectionLink> out)
      throws Exception {
    long forgetBefore = timestamp + 1 - Remembering.MILLIS;
    List<CorrectionLink> old = new ArrayList<>();
    for (Iterator<Map.Entry<CopyKey, CorrectionLink>> all = links.iterator(); all.hasNext(); ) {
      CorrectionLink link = all.next().getValue();
      if (link.receivedAtMillis < forgetBefore) {
        old.add(link);
        all.remove();
      }
    }
    for (CorrectionLink link : old) {
      unlink(link);
    }
    Remembering.release(links);
  }
}
