package org.guatu.dashboard.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A JSON array of events, cut into the bytes of each: what is wrong with one harms no other. */
final class Batch {
  /** More events than this are refused as a whole. */
  static final int MAX_EVENTS = 1_000;

  /** Without limits of its own: a body is bounded, and each event is judged by itself later. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** Why a body is no batch at all. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String reason) {
      super(reason, null, false, false);
    }
  }

  private Batch() {}

  /** More than {@link #MAX_EVENTS} are cut off one after it, so that the caller can tell. */
  static List<byte[]> split(byte[] body) throws MalformedException {
    List<byte[]> events = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new MalformedException("a batch is a JSON array of events");
      }
      while (parser.nextToken() != JsonToken.END_ARRAY && events.size() <= MAX_EVENTS) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        // Forces a scalar to be read to its end; for an object or array it is already there.
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        if (from < 0 || to < from) {
          throw new MalformedException("not UTF-8");
        }
        events.add(Arrays.copyOfRange(body, from, to));
      }
      if (events.size() <= MAX_EVENTS && parser.nextToken() != null) {
        throw new MalformedException("something follows the array");
      }
    } catch (IOException malformed) {
      throw new MalformedException("not JSON: " + firstLine(malformed));
    }
    if (events.isEmpty()) {
      throw new MalformedException("a batch has at least one event");
    }
    return events;
  }

  private static String firstLine(IOException malformed) {
    String words = String.valueOf(malformed.getMessage());
    int end = words.indexOf('\n');
    return end < 0 ? words : words.substring(0, end);
  }
}
