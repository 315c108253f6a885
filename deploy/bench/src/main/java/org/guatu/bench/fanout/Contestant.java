package org.guatu.bench.fanout;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A server that sends what is published to all who follow. */
interface Contestant {
  String name();

  /** What has to be done first, by hand; null if all is there, or could be fetched. */
  @Nullable String missing() throws Exception;

  ServerProcess start(int port, Path folder) throws Exception;

  /** Where to publish. */
  String publishPath();

  /** Where to follow. */
  String followPath();

  /** What to publish for the n-th frame. */
  byte[] body(Frames frames, int n);

  /** Whether who comes back says what it has, and gets what it missed. */
  boolean resumes();
}
