package org.guatu.bench.fanout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.guatu.local.broker.FreePort;
import org.guatu.local.command.Results;

/**
 * A big board, all of which changes each second, that some watch while others come, take the whole
 * of it and go: what this server's loop does at a stretch.
 */
final class JoinedBoard {
  private static final int SUBJECTS = 10_000;
  private static final double FRAMES_A_SECOND = 20;
  private static final int WATCHING = 5;
  private static final long JOIN_PAUSE_MILLIS = 200;

  private JoinedBoard() {}

  static void measure(int warmUpSeconds, int seconds, Path folder, Results results)
      throws Exception {
    Contestant guatu = new GuatuContestant();
    Frames frames = new Frames(SUBJECTS, (int) (SUBJECTS / FRAMES_A_SECOND));
    Arrivals arrivals = new Arrivals();
    try (ServerProcess server = guatu.start(FreePort.find(), folder);
        Swarm watching = new Swarm(server.port(), guatu.followPath(), true, arrivals)) {
      Publisher publisher = new Publisher(guatu, server.port(), frames, FRAMES_A_SECOND, arrivals);
      publisher.publishFor(2);
      watching.connect(WATCHING);
      Thread publishing = publisher.start();
      join(server.port(), guatu, warmUpSeconds);
      publisher.get(PushServer.STRETCH);
      TimeUnit.MILLISECONDS.sleep(100);
      publisher.get(PushServer.STRETCH);
      int joined = join(server.port(), guatu, seconds);
      String[] longest = publisher.get(PushServer.STRETCH).split(" ", -1);
      publishing.interrupt();
      publishing.join();
      results.put("boardSubjects", SUBJECTS);
      results.put("boardJoined", joined);
      results.put("boardLoopLongestStretchCpuMillis", longest[0]);
      results.put("boardLoopLongestStretchMillis", longest[1]);
    }
  }

  /** One after the other; how many had the whole board. */
  private static int join(int port, Contestant guatu, int seconds) throws Exception {
    int joined = 0;
    for (long end = System.nanoTime() + seconds * 1_000_000_000L; System.nanoTime() < end; ) {
      try (Swarm one = new Swarm(port, guatu.followPath(), true, new Arrivals())) {
        one.connect(1);
        for (long late = System.nanoTime() + 30_000_000_000L; one.having(0) == 0; ) {
          if (System.nanoTime() > late) {
            throw new IOException("no board came within 30 s");
          }
          TimeUnit.MILLISECONDS.sleep(5);
        }
      }
      joined++;
      TimeUnit.MILLISECONDS.sleep(JOIN_PAUSE_MILLIS);
    }
    return joined;
  }
}
