package org.guatu.pipeline.operator;

import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * What a stage that is keyed by shard remembers of each event.
 *
 * <p>A shard's events are spread over several maps. While a checkpoint is written, Flink copies
 * each map on the heap that is used; were there one for each shard, all of them would be copied at
 * once as the checkpoint begins, for every shard is soon used, and what comes meanwhile would wait.
 */
final class EventMap<V> {
  /** Looks at an entry; {@code true} removes it. It must not touch the map it looks through. */
  interface Sweeper<V> {
    boolean removes(CopyKey key, V value) throws Exception;
  }

  /**
   * What the parts are called in state. Flink finds them by shard XOR name, which are all different
   * for multiples of the number of shards.
   */
  private static final Integer[] NAMES = new Integer[CopyKey.PARTS];

  static {
    for (int i = 0; i < NAMES.length; i++) {
      NAMES[i] = i * CopyKey.SHARDS;
    }
  }

  private final Parts parts;
  private final MapStateDescriptor<CopyKey, V> descriptor;

  /** One map a shard, as earlier builds left it. */
  private final MapState<CopyKey, V> before;

  /** The shards of which nothing is left there. */
  private final boolean[] takenOver = new boolean[CopyKey.SHARDS];

  /**
   * @param name of the state
   * @param nameBefore of the state of earlier builds
   */
  EventMap(
      String name,
      String nameBefore,
      TypeSerializer<CopyKey> key,
      TypeSerializer<V> value,
      Parts parts,
      RuntimeContext context)
      throws Exception {
    this.parts = parts;
    this.descriptor = new MapStateDescriptor<>(name, key, value);
    this.before = context.getMapState(new MapStateDescriptor<>(nameBefore, key, value));
    // State that does not fit is found out now, not at the first event.
    parts.of(NAMES[0], descriptor);
  }

  /** What is kept of an event of the current shard, or null. */
  @Nullable V get(CopyKey key) throws Exception {
    return mapOf(key).get(key);
  }

  boolean contains(CopyKey key) throws Exception {
    return mapOf(key).contains(key);
  }

  void put(CopyKey key, V value) throws Exception {
    mapOf(key).put(key, value);
  }

  void remove(CopyKey key) throws Exception {
    mapOf(key).remove(key);
  }

  /** Looks through a shard, which is the current one. */
  void sweep(int shard, Sweeper<V> sweeper) throws Exception {
    takeOver(shard);
    for (Integer name : NAMES) {
      MapState<CopyKey, V> map = parts.of(name, descriptor);
      boolean removed = false;
      boolean kept = false;
      for (Iterator<Map.Entry<CopyKey, V>> all = map.iterator(); all.hasNext(); ) {
        Map.Entry<CopyKey, V> entry = all.next();
        if (sweeper.removes(entry.getKey(), entry.getValue())) {
          all.remove();
          removed = true;
        } else {
          kept = true;
        }
      }
      if (removed && !kept) {
        // What was removed while it was iterated leaves the map there, empty.
        map.clear();
      }
    }
  }

  /** Forgets the current shard. */
  void clear() throws Exception {
    before.clear();
    for (Integer name : NAMES) {
      parts.of(name, descriptor).clear();
    }
  }

  private MapState<CopyKey, V> mapOf(CopyKey key) throws Exception {
    takeOver(key.shard());
    return parts.of(NAMES[key.part()], descriptor);
  }

  private void takeOver(int shard) throws Exception {
    if (takenOver[shard]) {
      return;
    }
    takenOver[shard] = true;
    for (Map.Entry<CopyKey, V> entry : before.entries()) {
      CopyKey key = entry.getKey();
      parts.of(NAMES[key.part()], descriptor).put(key, entry.getValue());
    }
    before.clear();
  }
}
