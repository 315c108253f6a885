package org.guatu.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.guatu.local.command.Results;
import org.guatu.local.data.TemporaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The same frames to as many clients by this server, by nginx with nchan and by ws: what a
 * delivered message costs the server's process, and how long it takes. The clients and the
 * publisher are this process, which is not counted. Linux only: it reads {@code /proc}.
 */
@Command(name = "fanout", description = "One frame to thousands of clients, beside nchan and ws.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class FanoutBench implements Callable<Integer> {
  private static final String BOARD = "board";

  private static final List<Contestant> CONTESTANTS =
      List.of(new GuatuContestant(), new NchanContestant(), new WsContestant());

  /** The demo's. */
  private static final int BOARD_SUBJECTS = 240;

  /** Files a process needs beside its clients. */
  private static final int OTHER_FILES = 500;

  @Option(names = "--clients", split = ",", defaultValue = "500,2000,5000")
  private List<Integer> clients;

  @Option(
      names = "--messages",
      defaultValue = "5000",
      description = "Messages a second to all clients together; frames are at most 10 a second.")
  private int messages;

  @Option(names = "--subjects", defaultValue = "10", description = "That change in a frame.")
  private int subjects;

  @Option(
      names = "--warm-up",
      defaultValue = "20",
      description = "Seconds not counted, at three times the pace.")
  private int warmUpSeconds;

  @Option(names = "--seconds", defaultValue = "15", description = "Seconds counted.")
  private int seconds;

  @Option(names = "--silent", defaultValue = "50", description = "Clients that never read.")
  private int silent;

  @Option(names = "--only", split = ",", description = "Of guatu, nchan, ws, board.")
  private List<String> only = List.of("guatu", "nchan", "ws", BOARD);

  @Option(names = "--json", description = "Print results as one JSON object.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Results results = new Results();
    Frames frames = new Frames(BOARD_SUBJECTS, subjects);
    results.put("frameBytes", frames.frame(10).length);
    long files = openFiles();
    results.put("openFiles", files);
    for (int count : clients) {
      if (count + silent + OTHER_FILES > files) {
        spec.commandLine().getErr().println(count + " clients are left out: ulimit -n " + files);
        continue;
      }
      for (Contestant contestant : CONTESTANTS) {
        if (only.contains(contestant.name())) {
          measure(contestant, frames, count, results);
        }
      }
    }
    if (only.contains(BOARD)) {
      spec.commandLine().getErr().println("clients that join a big board ...");
      try (TemporaryFolder folder = TemporaryFolder.of("guatu-bench-")) {
        JoinedBoard.measure(warmUpSeconds, seconds, folder.path(), results);
      }
    }
    results.print(spec.commandLine().getOut(), json);
    return 0;
  }

  private void measure(Contestant contestant, Frames frames, int count, Results results)
      throws Exception {
    String missing = contestant.missing();
    if (missing != null) {
      spec.commandLine().getErr().println(contestant.name() + " is left out: " + missing);
      return;
    }
    double rate = Math.min(10, (double) messages / count);
    spec.commandLine().getErr().println(contestant.name() + ", " + count + " clients ...");
    try (TemporaryFolder folder = TemporaryFolder.of("guatu-bench-");
        Turn turn = new Turn(contestant, frames, count, rate, folder.path())) {
      turn.run(warmUpSeconds, seconds, silent, results);
    }
  }

  private static long openFiles() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
      if (line.startsWith("Max open files")) {
        String soft = line.trim().split(" {2,}", -1)[1];
        return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
      }
    }
    return Long.MAX_VALUE;
  }
}
