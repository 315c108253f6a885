package org.guatu.simulators.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guatu.contract.event.EventKey;

/** Turns a row into what it is to give, one outcome a declared event. */
final class RowMapper {
  /** What a row gave. */
  interface Outcome {
    void event(Draft draft);

    void rejected(String reason);

    void skipped();
  }

  private final TableInput input;
  private final List<EventTemplate> templates;

  RowMapper(Mapping mapping) {
    this.input = mapping.input();
    this.templates = mapping.events();
  }

  /**
   * @param columns the columns of the row's table
   */
  void map(Row row, Set<String> columns, Outcome outcome) {
    Unpivot unpivot = input.unpivot();
    if (!input.keep().holds(row)) {
      outcome.skipped();
    } else if (unpivot == null) {
      events(row, outcome);
    } else {
      for (Row narrow : unpivot.rows(row, columns)) {
        if (narrow.get(unpivot.value()) == null) {
          outcome.skipped();
        } else {
          events(narrow, outcome);
        }
      }
    }
  }

  private void events(Row row, Outcome outcome) {
    Set<EventKey> keys = new HashSet<>();
    for (EventTemplate template : templates) {
      if (!template.when().holds(row)) {
        outcome.skipped();
        continue;
      }
      try {
        Draft draft = template.draft(row);
        if (!keys.add(draft.event().key())) {
          throw new RowException("another event of this row has the same id: give it a suffix");
        }
        outcome.event(draft);
      } catch (RowException e) {
        outcome.rejected(e.reason());
      }
    }
  }
}
