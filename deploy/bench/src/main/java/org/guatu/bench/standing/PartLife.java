package org.guatu.bench.standing;

import java.io.IOException;

/** What every part does as a process: says when it is up, and outlives nobody who started it. */
final class PartLife {
  /** What it says, and nothing else. */
  static final String UP = "up";

  /** Starts a part. */
  interface Start {
    void run() throws Exception;
  }

  private PartLife() {}

  /** Runs what starts a part and leaves something running. */
  static void lead(Start start) {
    Thread starter = new Thread(PartLife::awaitStarter, "guatu-starter");
    starter.setDaemon(true);
    starter.start();
    try {
      start.run();
    } catch (Exception failure) {
      fail(failure);
    }
    System.out.println(UP);
  }

  /** A part that cannot go on does not stand about. */
  static void fail(Throwable failure) {
    failure.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  /** The starter holds the other end for as long as it lives, however it dies. */
  private static void awaitStarter() {
    try {
      while (System.in.read() >= 0) {
        // It says nothing.
      }
    } catch (IOException gone) {
      // As good as an end.
    }
    Runtime.getRuntime().halt(1);
  }
}
