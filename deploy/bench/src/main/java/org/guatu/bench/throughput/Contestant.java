package org.guatu.bench.throughput;

import java.io.IOException;

/** One way to do the work. */
interface Contestant {
  /** As it is called in results. */
  String name();

  /** Whether it writes cells; who does not is there to be subtracted. */
  default boolean counts() {
    return true;
  }

  /** Starts what a site has running before the first event comes; nobody measures that. */
  Engine start() throws IOException;

  /** What runs and waits for work. */
  interface Engine extends AutoCloseable {
    /**
     * Reads all of the input and returns when it has written, or is soon to have written, all that
     * follows from it.
     */
    void work(Input input, Output output) throws Exception;

    @Override
    default void close() throws IOException {}
  }
}
