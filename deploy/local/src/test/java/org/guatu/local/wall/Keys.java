package org.guatu.local.wall;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Walks through what can be pressed, by the keyboard alone. */
final class Keys {
  private static final String PRESSABLE = "button:visible, a[href]:visible, [tabindex='0']:visible";

  /** Marks where the focus is; tells if it was there before, or does not show. */
  private static final String STEP =
      "() => { const at = document.activeElement;"
          + " const ring = [getComputedStyle(at), getComputedStyle(at, '::after')].some((one) =>"
          + " one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 1);"
          + " const again = at.dataset.reached !== undefined;"
          + " at.dataset.reached = String(ring);"
          + " return (again ? 'again ' : ring ? '' : 'unseen ') + at.outerHTML.slice(0, 100); }";

  private Keys() {}

  /**
   * What is wrong, a line each: not reached, reached twice, or reached without being seen to.
   *
   * @param part where all of it is, such as {@code #wall}
   */
  static List<String> wrong(Page page, String part) {
    String all = String.join(", ", parts(part));
    int pressable = page.locator(all).count();
    List<String> wrong = new ArrayList<>();
    page.evaluate(
        "() => document.querySelectorAll('[data-reached]').forEach((one) => delete one.dataset.reached)");
    // A dialog begins with the focus on the first of them.
    boolean begun = page.locator(all.replace(":visible", ":focus")).count() > 0;
    for (int i = 0; i < pressable; i++) {
      if (i > 0 || !begun) {
        page.keyboard().press("Tab");
      }
      String step = String.valueOf(page.evaluate(STEP));
      if (step.startsWith("again") || step.startsWith("unseen")) {
        wrong.add(step);
      }
    }
    int reached = page.locator(part + " [data-reached=true]").count();
    if (reached != pressable) {
      wrong.add(reached + " of " + pressable + " reached");
    }
    return wrong;
  }

  private static List<String> parts(String part) {
    return List.of(PRESSABLE.split(", ")).stream().map(one -> part + " " + one).toList();
  }
}
