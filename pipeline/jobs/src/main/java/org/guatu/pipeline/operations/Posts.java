package org.guatu.pipeline.operations;

import java.util.Map;
import org.guatu.contract.metric.Figure;
import org.guatu.pipeline.cell.Contributions;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Histogram;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.MinuteView;

/**
 * People planned for posts and people there, an area's post by itself: who is too many at one is no
 * help at another. What is missing does not add up, so the two levels do, in one histogram: each
 * leaf has a tag for what is planned, and the next one for who is there.
 */
final class Posts {
  private static final int HOUR = 60;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;

  private Posts() {}

  /** So many more people planned for a post from a minute on, or fewer. */
  static void needed(Leaf leaf, long minute, long heads, Contributions out) {
    out.add(leaf, minute, OperationsQuantity.NEEDED, heads);
    out.addTagged(leaf, minute, OperationsQuantity.BY_POST, tag(leaf), heads);
  }

  /** So many more people at a post from a minute on, or fewer. */
  static void filled(Leaf leaf, long minute, long heads, Contributions out) {
    out.add(leaf, minute, OperationsQuantity.FILLED, heads);
    out.addTagged(leaf, minute, OperationsQuantity.BY_POST, tag(leaf) + 1, heads);
  }

  /**
   * An even number that stands for the leaf: two differ, as good as surely. The same on every
   * machine, for state and figures depend on it.
   */
  private static long tag(Leaf leaf) {
    long hash = FNV_OFFSET;
    String name = leaf.area() + "|" + leaf.member();
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return (hash ^ (hash >>> 32)) & ~1L;
  }

  static void tell(MinuteView view, long knowing, Figures out) {
    Tally now = Tally.of(view.histogram(OperationsQuantity.BY_POST));
    out.level(Figure.SHIFT_SHORT, now.missing(), knowing);
    out.level(Figure.POSTS_NEEDED, now.posts(), knowing);
    out.level(Figure.POSTS_MANNED, now.manned(), knowing);
    long posts = 0;
    long manned = 0;
    Tally at = now;
    for (int ago = 0; ago < HOUR; ago++) {
      posts += at.posts();
      manned += at.manned();
      // Between changes nothing needs to be looked at.
      if (view.tagged(OperationsQuantity.BY_POST, ago)) {
        at = Tally.of(view.ago(ago + 1).histogram(OperationsQuantity.BY_POST));
      }
    }
    out.ratio(Figure.MANNED_SHARE_60M, manned, posts, posts);
  }

  /**
   * Posts at the end of one minute.
   *
   * @param posts for which somebody is planned
   * @param manned of them, those where somebody is
   * @param missing people, each post by itself
   */
  private record Tally(long posts, long manned, long missing) {
    static Tally of(Histogram byTag) {
      long posts = 0;
      long manned = 0;
      long missing = 0;
      for (Map.Entry<Long, Long> entry : byTag.counts().entrySet()) {
        long needed = entry.getValue();
        if ((entry.getKey() & 1) == 0 && needed > 0) {
          long there = Math.max(0, byTag.counts().getOrDefault(entry.getKey() + 1, 0L));
          missing += Math.max(0, needed - there);
          posts++;
          manned += there > 0 ? 1 : 0;
        }
      }
      return new Tally(posts, manned, missing);
    }
  }
}
