package org.guatu.pipeline.io;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A line of a recorded round: an event as it went over the wire, with received-at put in, or {@code
 * {"raw": base64, "receivedtime": ...}} for what nobody could read. Found by its bytes, for the
 * line is parsed later, once, by the job.
 */
final class RecordedLine {
  private static final byte[] RECEIVED = "\"receivedtime\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] RAW = "{\"raw\":\"".getBytes(StandardCharsets.US_ASCII);

  private RecordedLine() {}

  /**
   * The record that ingest wrote; null if the line has no received-at.
   *
   * @param topic the name to give its source
   * @param number of the line, from 0
   */
  static @Nullable RawRecord read(byte[] line, String topic, long number) {
    int at = find(line, RECEIVED, 0);
    if (at < 0) {
      return null;
    }
    int from = at + RECEIVED.length;
    int to = from;
    while (to < line.length && line[to] != '"') {
      to++;
    }
    long received;
    try {
      String text = new String(line, from, to - from, StandardCharsets.US_ASCII);
      received = Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      return null;
    }
    boolean raw = find(line, RAW, 0) == 0;
    byte[] value = raw ? rawValue(line) : without(line, at, to + 1);
    return new RawRecord(value, received, topic, 0, number);
  }

  private static byte[] rawValue(byte[] line) {
    int to = RAW.length;
    while (to < line.length && line[to] != '"') {
      to++;
    }
    byte[] base64 = Arrays.copyOfRange(line, RAW.length, to);
    return Base64.getDecoder().decode(base64);
  }

  /** The object without one of its members, and without one comma. */
  private static byte[] without(byte[] line, int from, int to) {
    int begin = from;
    int end = to;
    if (end < line.length && line[end] == ',') {
      end++;
    } else if (begin > 0 && line[begin - 1] == ',') {
      begin--;
    }
    byte[] rest = new byte[line.length - (end - begin)];
    System.arraycopy(line, 0, rest, 0, begin);
    System.arraycopy(line, end, rest, begin, line.length - end);
    return rest;
  }

  private static int find(byte[] line, byte[] what, int from) {
    for (int i = from; i + what.length <= line.length; i++) {
      int matched = 0;
      while (matched < what.length && line[i + matched] == what[matched]) {
        matched++;
      }
      if (matched == what.length) {
        return i;
      }
    }
    return -1;
  }
}
