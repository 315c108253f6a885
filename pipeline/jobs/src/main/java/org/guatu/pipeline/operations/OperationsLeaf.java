package org.guatu.pipeline.operations;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/** The leaves of the stream: (area, subject), where a subject is a post, an item or the like. */
final class OperationsLeaf {
  /** A routine that nobody named. */
  static final String UNNAMED = "?";

  /** The leaf of what concerns an area alone. */
  static final String AREA_ALONE = "";

  private OperationsLeaf() {}

  static long minute(OperationsEvent event) {
    return Window.minuteOf(event.eventTimeMillis());
  }

  static Leaf of(Places places, OperationsEvent areaSource, String member) {
    return new Leaf(places.resolve(areaSource.area(), areaSource.eventTimeMillis()).area(), member);
  }

  static String post(@Nullable String post) {
    return SubjectId.post(post == null ? UNNAMED : post).toString();
  }

  static String item(String item, @Nullable String unit) {
    return SubjectId.item(unit == null ? item : item + "/" + unit).toString();
  }

  static String routine(@Nullable String routine) {
    return SubjectId.task(routine == null ? UNNAMED : routine).toString();
  }

  static String notice(String notice) {
    return SubjectId.notice(notice).toString();
  }

  /** The subjects a leaf counts for. Stocks of different items do not add up to an area's. */
  static List<String> rollUps(Leaf leaf, Places places) {
    List<String> above = new ArrayList<>();
    if (!leaf.member().equals(AREA_ALONE)) {
      above.add(leaf.member());
    }
    if (isItem(leaf)) {
      above.add(leaf.member() + "@" + leaf.area());
      return above;
    }
    for (String area : places.path(leaf.area())) {
      above.add(SubjectId.area(area).toString());
    }
    for (String group : places.groups(null, leaf.area())) {
      above.add(SubjectId.group(group).toString());
    }
    return above;
  }

  private static boolean isItem(Leaf leaf) {
    return leaf.member().startsWith("item:");
  }
}
