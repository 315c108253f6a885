package org.guatu.simulators.scenario;

/** Stand-ins for the keyed hashes that ingest makes of documents and telephone numbers. */
final class PersonHash {
  private static final String DIGITS = "0123456789abcdef";

  private final long seed;

  PersonHash(long seed) {
    this.seed = seed;
  }

  /** 32 hexadecimal digits; different for different people. */
  String of(long person) {
    char[] text = new char[32];
    hex(mix(seed ^ mix(person)), text, 0);
    hex(mix(~seed + mix(person + 1)), text, 16);
    return new String(text);
  }

  private static void hex(long bits, char[] text, int from) {
    for (int i = 0; i < 16; i++) {
      text[from + i] = DIGITS.charAt((int) (bits >>> (60 - 4 * i)) & 15);
    }
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): a bijection that spreads all bits. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
