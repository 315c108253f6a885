package org.guatu.local.wall;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds wrong with a page, a line for each element. */
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  static List<String> violations(Page page) {
    return violations(page, "tag", RULES);
  }

  /** The one rule that goes by colours. */
  static List<String> contrast(Page page) {
    return violations(page, "rule", List.of("color-contrast"));
  }

  private static List<String> violations(Page page, String kind, List<String> which) {
    AxeRunOnlyOptions only = new AxeRunOnlyOptions();
    only.setType(kind);
    only.setValues(which);
    AxeRunOptions options = new AxeRunOptions();
    options.setRunOnly(only);
    // What is right is not told element by element: that takes longer than the looking.
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options).setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(rule -> rule.getNodes().stream().map(node -> line(rule, node.getHtml())))
            .toList();
  }

  private static String line(Rule rule, String html) {
    return rule.getId() + " (" + rule.getHelp() + ") " + html;
  }
}
