package org.guatu.bench.throughput;

/** Reads and throws away: what the broker and the fetching of records cost everybody. */
final class ReadOnly implements Contestant {
  @Override
  public String name() {
    return "read";
  }

  @Override
  public boolean counts() {
    return false;
  }

  @Override
  public Engine start() {
    return (input, output) -> {
      long[] bytes = {0};
      try (InputRecords records = new InputRecords(input)) {
        records.forEach(record -> bytes[0] += record.value().length);
      }
      if (bytes[0] < input.bytes()) {
        throw new IllegalStateException("the input ended early");
      }
    };
  }
}
