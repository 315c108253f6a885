package org.guatu.pipeline.signal;

/**
 * SplitMix64 (Steele, Lea and Flood 2014): random numbers that are a function of what was mixed
 * into their seed, the same on every machine.
 */
final class SplitMix {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Makes what follows depend on a value, and on the order of values. */
  void mix(long value) {
    state = scramble(state + GAMMA) ^ scramble(value);
  }

  long nextLong() {
    state += GAMMA;
    return scramble(state);
  }

  private static long scramble(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
