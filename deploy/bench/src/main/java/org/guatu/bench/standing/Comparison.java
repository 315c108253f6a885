package org.guatu.bench.standing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.local.command.Results;

/**
 * How a page's board stands to one of the server's: in how many figures, and in how many states of
 * subjects.
 *
 * @param equal figures that say the same, and are as final
 * @param different figures that both have and that say something else
 * @param onlyPage figures that the page alone has
 * @param onlyServer figures that the server alone has
 * @param states of subjects that both have and that differ
 */
record Comparison(
    int equal, Set<String> different, Set<String> onlyPage, Set<String> onlyServer, int states) {

  Comparison {
    different = Set.copyOf(different);
    onlyPage = Set.copyOf(onlyPage);
    onlyServer = Set.copyOf(onlyServer);
  }

  static Comparison of(HeldBoard page, HeldBoard server) {
    Set<String> different = new TreeSet<>();
    Set<String> onlyPage = new TreeSet<>();
    Set<String> onlyServer = new TreeSet<>(server.figures().keySet());
    int equal = 0;
    for (Map.Entry<String, HeldBoard.HeldFigure> each : page.figures().entrySet()) {
      onlyServer.remove(each.getKey());
      HeldBoard.HeldFigure other = server.figures().get(each.getKey());
      if (other == null) {
        onlyPage.add(each.getKey());
      } else if (other.equals(each.getValue())) {
        equal++;
      } else {
        different.add(each.getKey());
      }
    }
    return new Comparison(equal, different, onlyPage, onlyServer, states(page, server));
  }

  private static int states(HeldBoard page, HeldBoard server) {
    int differing = 0;
    for (Map.Entry<String, String> each : page.states().entrySet()) {
      String other = server.states().get(each.getKey());
      if (other != null && !other.equals(each.getValue())) {
        differing++;
      }
    }
    return differing;
  }

  /** Whether what both have is not the same. */
  boolean differs() {
    return !different.isEmpty() || states > 0;
  }

  /** Whether the page holds the server's board: nothing else, nothing more and nothing less. */
  boolean same() {
    return equal > 0 && !differs() && onlyPage.isEmpty() && onlyServer.isEmpty();
  }

  /** All counts under a name. */
  void put(Results results, String name) {
    putCommon(results, name);
    results.put(name + ".onlyPage", onlyPage.size());
    results.put(name + ".onlyServer", onlyServer.size());
  }

  /** What both have, where one is to have more than the other. */
  void putCommon(Results results, String name) {
    results.put(name + ".equal", equal);
    results.put(name + ".different", different.size());
    results.put(name + ".statesDifferent", states);
  }
}
