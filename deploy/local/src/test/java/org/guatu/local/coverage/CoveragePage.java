package org.guatu.local.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of {@code docs/coverage.md}, read. */
final class CoveragePage {
  private static final Path PAGE = Path.of("../../docs/coverage.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final int SOURCE = 3;
  private static final int EVENTS = 4;
  private static final int CHECKED = 5;
  private static final int ALSO = 6;
  private static final int PLAYED = 7;

  private CoveragePage() {}

  /**
   * One activity.
   *
   * @param source where its facts come from
   * @param events types, each with its stream
   * @param checked subjects with their figures
   * @param also figures beside them
   * @param scenarios that play it
   */
  record Row(
      int number,
      String activity,
      String source,
      List<String> events,
      List<Checked> checked,
      List<String> also,
      List<String> scenarios) {}

  /**
   * Subjects and the figures they show.
   *
   * @param subjects an id, or the beginning of ids and a star
   * @param figures catalogue names
   */
  record Checked(String subjects, List<String> figures) {
    boolean means(String subject) {
      return subjects.endsWith("*")
          ? subject.startsWith(subjects.substring(0, subjects.length() - 1))
          : subject.equals(subjects);
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      if (line.matches("\\| \\d+ \\|.*")) {
        String[] cells = line.split("\\|", -1);
        rows.add(
            new Row(
                Integer.parseInt(cells[1].strip()),
                cells[2].strip(),
                cells[SOURCE].strip(),
                quoted(cells[EVENTS]),
                checked(quoted(cells[CHECKED])),
                quoted(cells[ALSO]),
                quoted(cells[PLAYED])));
      }
    }
    return rows;
  }

  private static List<Checked> checked(List<String> words) {
    List<Checked> all = new ArrayList<>();
    for (String word : words) {
      if (word.contains(":")) {
        all.add(new Checked(word, new ArrayList<>()));
      } else {
        all.get(all.size() - 1).figures().add(word);
      }
    }
    return all;
  }

  private static List<String> quoted(String cell) {
    List<String> quoted = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(cell);
    while (matcher.find()) {
      quoted.add(matcher.group(1));
    }
    return quoted;
  }
}
