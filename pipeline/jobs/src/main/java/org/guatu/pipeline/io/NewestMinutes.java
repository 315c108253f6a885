package org.guatu.pipeline.io;

import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.metric.WindowKind;

/**
 * Tells the newest minute of each subject from revisions of older ones, which must not overwrite it
 * on a compacted topic. Remembers one number a subject until that minute is final; after a restart
 * it learns anew, and the next cell of the running minute mends what a revision overwrote; what
 * becomes final then is passed over.
 */
final class NewestMinutes {
  private static final String DEVICES = SubjectKind.DEVICES.wire() + ":";

  private final Map<String, Long> startBySubject = new HashMap<>();

  boolean admits(Cell cell) {
    if (cell.window().kind() == WindowKind.ROUND) {
      return true;
    }
    // Told once, as a minute ends, in the order of minutes.
    if (cell.subject().startsWith(DEVICES)) {
      return true;
    }
    long start = cell.window().startMillis();
    // A call's outcome belongs to a minute a day ahead; until then that minute is no present.
    if (start > cell.watermarkMillis() + 5 * 60_000L && cell.finality() != Finality.FINAL) {
      return false;
    }
    // After a restart: a minute of hours ago becomes final, and what stands there may be newer.
    if (cell.finality() == Finality.FINAL && !startBySubject.containsKey(cell.subject())) {
      return false;
    }
    long newest = startBySubject.merge(cell.subject(), start, Math::max);
    if (start < newest) {
      return false;
    }
    if (cell.finality() == Finality.FINAL) {
      startBySubject.remove(cell.subject());
    }
    return true;
  }
}
