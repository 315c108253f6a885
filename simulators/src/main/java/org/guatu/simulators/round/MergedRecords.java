package org.guatu.simulators.round;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/** The records of several streams by received-at; of equals, those of the earlier stream first. */
final class MergedRecords implements RoundRecords {
  private final Map<Stream, RoundRecords> inputs = new EnumMap<>(Stream.class);
  private final PriorityQueue<RoundRecord> heads =
      new PriorityQueue<>(
          Comparator.comparingLong(RoundRecord::receivedAtMillis)
              .thenComparing(RoundRecord::stream));

  MergedRecords(RoundReader reader, List<Stream> streams) throws IOException {
    try {
      for (Stream stream : streams) {
        inputs.put(stream, reader.records(stream));
        advance(stream);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void advance(Stream stream) throws IOException {
    RoundRecords input = inputs.get(stream);
    RoundRecord head = input == null ? null : input.next();
    if (head != null) {
      heads.add(head);
    }
  }

  @Override
  public @Nullable RoundRecord next() throws IOException {
    RoundRecord head = heads.poll();
    if (head != null) {
      advance(head.stream());
    }
    return head;
  }

  @Override
  public void close() throws IOException {
    for (RoundRecords input : inputs.values()) {
      input.close();
    }
  }
}
