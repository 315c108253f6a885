package org.guatu.pipeline.property;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.guatu.contract.event.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * The events behind one cell of a roll-up. Each weighs another power of two, so that the figure
 * says which of them are in it, and a few sets of them can be compared with it.
 */
final class Weighted {
  /**
   * One of them.
   *
   * @param corrects what it stands for from now on; nothing corrects a correction here
   * @param leaf where it counts
   * @param partition of the topic that it comes in
   * @param path all that it goes through on its way to the leaf, the partition first
   */
  record One(
      EventKey key,
      @Nullable EventKey corrects,
      String leaf,
      String partition,
      String path,
      long weight) {}

  private final List<One> ones;
  private final Map<EventKey, EventKey> correctedBy = new HashMap<>();
  private final Map<String, Long> leaves = new TreeMap<>();
  private final Map<String, Set<Long>> byPath = new HashMap<>();
  private final Map<String, Set<Long>> byPartition = new HashMap<>();
  private final Set<Long> together;

  /**
   * @param ones in the order they are received
   */
  Weighted(List<One> ones) {
    this.ones = inSteps(ones);
    for (One one : ones) {
      leaves.merge(one.leaf(), one.weight(), (a, b) -> a | b);
    }
    leaves.keySet().forEach(leaf -> byPath.put(leaf, sums(One::path, leaf)));
    leaves.keySet().forEach(leaf -> byPartition.put(leaf, sums(One::partition, leaf)));
    together = sums(One::partition, null);
  }

  /** Before each correction, what it takes out; both steps are told by themselves. */
  private List<One> inSteps(List<One> ones) {
    Map<EventKey, String> leafOf = new HashMap<>();
    ones.forEach(one -> leafOf.put(one.key(), one.leaf()));
    List<One> steps = new ArrayList<>();
    for (One one : ones) {
      EventKey corrects = one.corrects();
      if (corrects != null) {
        EventKey out = new EventKey(one.key().source(), one.key().id() + " takes out");
        String leaf = leafOf.getOrDefault(corrects, one.leaf());
        steps.add(new One(out, corrects, leaf, one.partition(), one.path(), 0));
        correctedBy.put(corrects, out);
      }
      steps.add(one);
    }
    return steps;
  }

  /** The figure when all has come. */
  long whole() {
    Set<EventKey> come = new HashSet<>();
    ones.forEach(one -> come.add(one.key()));
    return weight(ones, come, null);
  }

  /** The weights of those that nobody corrects, and that correct nothing. */
  long plain() {
    long plain = 0;
    for (One one : ones) {
      boolean touched = one.corrects() != null || correctedBy.containsKey(one.key());
      plain |= touched ? 0 : one.weight();
    }
    return plain;
  }

  /** Whether the part of each leaf is its sum over some prefix of each path. */
  boolean explainedByPaths(long figure) {
    return explained(figure, byPath);
  }

  /** Whether the part of each leaf is its sum over some prefix of each partition. */
  boolean explainedByPartitions(long figure) {
    return explained(figure, byPartition);
  }

  /** Whether it is the sum of all leaves over the same prefix of each partition. */
  boolean explainedTogether(long figure) {
    return together.contains(figure);
  }

  private boolean explained(long figure, Map<String, Set<Long>> sums) {
    long rest = figure;
    for (Map.Entry<String, Long> leaf : leaves.entrySet()) {
      long part = figure & leaf.getValue();
      rest -= part;
      if (!sums.getOrDefault(leaf.getKey(), Set.of()).contains(part)) {
        return false;
      }
    }
    return rest == 0;
  }

  /** The sums over every choice of prefixes; of one leaf, or of all. */
  private Set<Long> sums(Function<One, String> channel, @Nullable String leaf) {
    Map<String, List<One>> channels = new TreeMap<>();
    for (One one : ones) {
      if (leaf == null || bearsOn(one, leaf)) {
        channels.computeIfAbsent(channel.apply(one), c -> new ArrayList<>()).add(one);
      }
    }
    Set<Long> sums = new HashSet<>();
    choose(List.copyOf(channels.values()), 0, new ArrayList<>(), new ArrayList<>(), leaf, sums);
    return sums;
  }

  private void choose(
      List<List<One>> channels,
      int from,
      List<One> come,
      List<One> last,
      @Nullable String leaf,
      Set<Long> sums) {
    if (from == channels.size()) {
      addSums(come, last, leaf, sums);
      return;
    }
    int before = come.size();
    choose(channels, from + 1, come, last, leaf, sums);
    for (One one : channels.get(from)) {
      come.add(one);
      last.add(one);
      choose(channels, from + 1, come, last, leaf, sums);
      last.remove(last.size() - 1);
    }
    come.subList(before, come.size()).clear();
  }

  /**
   * Adds the sum of what has come, and those in which the last of a channel is half told: one whose
   * correction has waited for it goes in, comes out again, and is replaced, step by step.
   */
  private void addSums(List<One> come, List<One> last, @Nullable String leaf, Set<Long> sums) {
    Set<EventKey> keys = new HashSet<>();
    come.forEach(one -> keys.add(one.key()));
    List<Long> half = new ArrayList<>(List.of(weight(come, keys, leaf)));
    for (One one : last) {
      if (replaced(one, keys)) {
        Set<EventKey> without = new HashSet<>(keys);
        without.remove(correctedBy.get(one.key()));
        long in = weight(List.of(one), without, leaf);
        long notYet =
            come.stream()
                .filter(other -> one.key().equals(other.corrects()))
                .mapToLong(other -> weight(List.of(other), keys, leaf))
                .sum();
        half.addAll(half.stream().map(sum -> sum - notYet + in).toList());
      }
    }
    sums.addAll(half);
  }

  private boolean bearsOn(One one, String leaf) {
    return one.leaf().equals(leaf)
        || ones.stream()
            .anyMatch(
                other ->
                    other.leaf().equals(leaf)
                        && (one.key().equals(other.corrects())
                            || other.key().equals(one.corrects())));
  }

  private long weight(List<One> some, Set<EventKey> come, @Nullable String leaf) {
    long weight = 0;
    for (One one : some) {
      boolean waiting = one.corrects() != null && !come.contains(one.corrects());
      boolean here = leaf == null || one.leaf().equals(leaf);
      weight += here && !replaced(one, come) && !waiting ? one.weight() : 0;
    }
    return weight;
  }

  private boolean replaced(One one, Set<EventKey> come) {
    EventKey out = correctedBy.get(one.key());
    return out != null && come.contains(out);
  }
}
