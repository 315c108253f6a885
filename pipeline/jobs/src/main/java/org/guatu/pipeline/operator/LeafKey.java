package org.guatu.pipeline.operator;

import org.guatu.pipeline.cell.Leaf;

/** A leaf as a key of state: {@code area|member}. Area codes have no bar. */
final class LeafKey {
  private LeafKey() {}

  static String of(Leaf leaf) {
    return leaf.area() + "|" + leaf.member();
  }

  static Leaf parse(String key) {
    int bar = key.indexOf('|');
    return new Leaf(key.substring(0, bar), key.substring(bar + 1));
  }
}
