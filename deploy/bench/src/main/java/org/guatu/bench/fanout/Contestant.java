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
  default String publishPath() {
    return "/publish";
  }

  /** Where to follow. */
  default String followPath() {
    return "/live";
  }

  /** What to publish for the n-th frame: itself, for those who only send on what they get. */
  default byte[] body(Frames frames, int n) {
    return frames.frame(n);
  }

  /** Whether who comes back says what it has, and gets what it missed. */
  default boolean resumes() {
    return false;
  }
}
