package org.guatu.simulators.table;

import java.util.List;
import java.util.Set;

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
    for (EventTemplate template : templates) {
      if (!template.when().holds(row)) {
        outcome.skipped();
        continue;
      }
      try {
        outcome.event(template.draft(row));
      } catch (RowException e) {
        outcome.rejected(e.reason());
      }
    }
  }
}
