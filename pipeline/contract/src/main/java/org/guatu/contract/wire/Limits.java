package org.guatu.contract.wire;

/** Bounds of what the contract reads: whatever lies beyond is refused, never cut. */
public final class Limits {
  /** Longest document of one event, in bytes. */
  public static final int EVENT_BYTES = 64 * 1024;

  /** Longest document of one cell or alert, in bytes. */
  public static final int RECORD_BYTES = 256 * 1024;

  /** Longest document of a registry or board, in bytes. */
  public static final int DOCUMENT_BYTES = 64 * 1024 * 1024;

  /** Longest id, code, hash or type, in characters. */
  public static final int ID_CHARACTERS = 128;

  /** Longest id of a subject or window: a kind and up to three ids, in characters. */
  public static final int SUBJECT_CHARACTERS = 3 * ID_CHARACTERS + 16;

  /** Longest name, unit, reason or other words, in characters. */
  public static final int TEXT_CHARACTERS = 256;

  /** Greatest count of people, calls or orders. */
  public static final long COUNT = 1_000_000_000L;

  /** Most agents a line has. */
  public static final long AGENTS = 100_000L;

  /** Greatest quantity of stock, either sign. */
  public static final long QUANTITY = 1_000_000_000_000L;

  /** Longest wait or interval, in milliseconds: a week. */
  public static final long SPAN_MILLIS = 7 * 86_400_000L;

  /** Furthest that a clock is off, in seconds, either way: a century. */
  public static final long CLOCK_SECONDS = 3_155_760_000L;

  /** Greatest running number of a device: what every JSON reader holds exactly. */
  public static final long SEQUENCE = (1L << 53) - 1;

  /** Earliest instant, inclusive: 2000-01-01T00:00:00Z. */
  public static final long FROM_MILLIS = 946_684_800_000L;

  /** Latest instant, exclusive: 2100-01-01T00:00:00Z. */
  public static final long UNTIL_MILLIS = 4_102_444_800_000L;

  /** The type of an event's data, as a regular expression. */
  public static final String JSON_TYPE = "^application/json( *; *charset=[uU][tT][fF]-8)?$";

  private Limits() {}
}
