package org.guatu.bench.throughput;

import org.guatu.contract.wire.EventCodec;

/** Reads and parses and throws away: how much of the plain thread is the parser. */
final class ParseOnly implements Contestant {
  @Override
  public String name() {
    return "parse";
  }

  @Override
  public boolean counts() {
    return false;
  }

  @Override
  public Engine start() {
    return (input, output) -> {
      long[] sequences = {0};
      try (InputRecords records = new InputRecords(input)) {
        records.forEach(
            record -> {
              if (!EventCodec.isClock(record.value())) {
                sequences[0] +=
                    EventCodec.decodePoint(record.value(), record.timestamp()).deviceSequence();
              }
            });
      }
      if (sequences[0] == 0) {
        throw new IllegalStateException("nothing was parsed");
      }
    };
  }
}
