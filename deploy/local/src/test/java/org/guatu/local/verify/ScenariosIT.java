package org.guatu.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.guatu.local.Guatu;
import org.guatu.simulators.scenario.Variations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Simulated, replayed and recomputed by the commands: no cell of any small scenario differs. */
class ScenariosIT {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static List<String> scenarios() {
    return Variations.names();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void agrees(String scenario) {
    agrees(scenario, "6h");
  }

  /** What is uploaded after half an hour counts in the round and the ledger, and in no minute. */
  @Test
  void agreesWhereMuchIsLate() {
    agrees("heavy-disorder", "30m");
    assertThat(figure("late")).isPositive();
  }

  private void agrees(String scenario, String lateness) {
    Path round = folder.resolve("round");
    assertThat(guatu("simulate", "--scenario", scenario, "--seed", 2, "--out", round))
        .as(err::toString)
        .isZero();
    assertThat(guatu("replay", round, "--parallelism", 2, "--lateness", lateness))
        .as(err::toString)
        .isZero();
    assertThat(guatu("verify", round)).as(out + "" + err).isZero();
    assertThat(out.toString()).contains("agrees: true");
    assertThat(figure("duplicate")).isPositive();
    assertThat(figure("quarantined")).isPositive();
    assertThat(figure("corrected")).isPositive();
    System.out.printf(
        "scenario %s, seed 2, lateness %s: events read %d, duplicate %d, corrected %d, late %d, quarantined %d;"
            + " figures %d, different %d, missing %d%n",
        scenario,
        lateness,
        figure("read"),
        figure("duplicate"),
        figure("corrected"),
        figure("late"),
        figure("quarantined"),
        figure("figures"),
        figure("different"),
        figure("missing"));
  }

  /** The last figure of the name that was printed. */
  private long figure(String name) {
    return out.toString()
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length() + 2)))
        .reduce(-1, (before, last) -> last);
  }

  private int guatu(Object... words) {
    CommandLine command = Guatu.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] arguments = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      arguments[i] = words[i].toString();
    }
    return command.execute(arguments);
  }
}
