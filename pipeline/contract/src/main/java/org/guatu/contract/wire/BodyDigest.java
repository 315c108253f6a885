package org.guatu.contract.wire;

/**
 * What an event says, in 128 bits: the first half of the SHA-256 of its wire form without sent-at
 * and received-at. Copies of one event agree in it however they were sent.
 *
 * @param high the first 8 bytes, big-endian
 * @param low the next 8 bytes, big-endian
 */
public record BodyDigest(long high, long low) implements Comparable<BodyDigest> {
  @Override
  public int compareTo(BodyDigest other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }
}
