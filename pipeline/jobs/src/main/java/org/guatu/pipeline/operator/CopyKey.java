package org.guatu.pipeline.operator;

import org.guatu.contract.event.EventKey;

/**
 * 128 bits of (source, id): what is remembered of a key. Two keys that agree in them by chance are
 * not to be expected in the life of a site.
 */
public record CopyKey(long high, long low) {
  private static final long SEED_HIGH = 0x9E3779B97F4A7C15L;
  private static final long SEED_LOW = 0xC2B2AE3D27D4EB4FL;

  private static final int SHARD_BITS = 10;

  /** How many shards the keys are spread over. State is kept by it. */
  public static final int SHARDS = 1 << SHARD_BITS;

  /** How many parts each shard has. State is kept by it: another number needs another name. */
  static final int PARTS = 16;

  public static CopyKey of(EventKey key) {
    return of(key.source(), key.id());
  }

  public static CopyKey of(String source, String id) {
    return new CopyKey(hash(SEED_HIGH, source, id), hash(SEED_LOW, source, id));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CopyKey that && high == that.high && low == that.low;
  }

  /** Its bits are a hash already. */
  @Override
  public int hashCode() {
    return (int) (high >>> 32);
  }

  /** Where it is kept. */
  public int shard() {
    return shard(high);
  }

  static int shard(long high) {
    return (int) (high & (SHARDS - 1));
  }

  /** Which part of its shard that is, from 0 on. */
  int part() {
    return (int) (high >>> SHARD_BITS) & (PARTS - 1);
  }

  private static long hash(long seed, String source, String id) {
    long hash = fold(seed, source);
    return finish(fold(mix(hash ^ source.length()), id));
  }

  private static long fold(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9FB21C651E98DF25L;
      hash ^= hash >>> 28;
    }
    return hash;
  }

  private static long mix(long value) {
    return (value ^ (value >>> 31)) * 0xD6E8FEB86659FD93L;
  }

  private static long finish(long value) {
    long mixed = mix(mix(value));
    return mixed ^ (mixed >>> 32);
  }
}
