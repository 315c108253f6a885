package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource.NumberSequenceSplit;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.guatu.pipeline.io.RawRecord;
import org.jspecify.annotations.Nullable;

/** A bounded topic: each partition is read by the subtask of its number, from its beginning. */
final class Partitioned
    implements Source<RawRecord, NumberSequenceSplit, Collection<NumberSequenceSplit>> {
  private static final long serialVersionUID = 1L;

  private final DataGeneratorSource<RawRecord> records;
  private final long[] ends;

  Partitioned(List<List<RawRecord>> partitions) {
    ArrayList<byte[]> values = new ArrayList<>();
    ArrayList<Long> received = new ArrayList<>();
    ends = new long[partitions.size()];
    for (int i = 0; i < partitions.size(); i++) {
      for (RawRecord line : partitions.get(i)) {
        values.add(line.value());
        received.add(line.receivedAtMillis());
      }
      ends[i] = values.size();
    }
    records =
        new DataGeneratorSource<>(
            index ->
                new RawRecord(
                    values.get(index.intValue()), received.get(index.intValue()), "test", 0, index),
            values.size(),
            TypeInformation.of(RawRecord.class));
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> createEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context) {
    return new Enumerator(context);
  }

  @Override
  public SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> restoreEnumerator(
      SplitEnumeratorContext<NumberSequenceSplit> context,
      Collection<NumberSequenceSplit> checkpoint) {
    return new Enumerator(context);
  }

  @Override
  public SimpleVersionedSerializer<NumberSequenceSplit> getSplitSerializer() {
    return records.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Collection<NumberSequenceSplit>>
      getEnumeratorCheckpointSerializer() {
    return records.getEnumeratorCheckpointSerializer();
  }

  @Override
  public SourceReader<RawRecord, NumberSequenceSplit> createReader(SourceReaderContext context)
      throws Exception {
    return records.createReader(context);
  }

  private final class Enumerator
      implements SplitEnumerator<NumberSequenceSplit, Collection<NumberSequenceSplit>> {
    private final SplitEnumeratorContext<NumberSequenceSplit> context;
    private final boolean[] assigned = new boolean[ends.length];

    Enumerator(SplitEnumeratorContext<NumberSequenceSplit> context) {
      this.context = context;
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtask, @Nullable String host) {
      long from = subtask == 0 ? 0 : ends[subtask - 1];
      if (assigned[subtask] || from == ends[subtask]) {
        context.signalNoMoreSplits(subtask);
        return;
      }
      assigned[subtask] = true;
      context.assignSplit(
          new NumberSequenceSplit("partition-" + subtask, from, ends[subtask] - 1), subtask);
    }

    @Override
    public void addSplitsBack(List<NumberSequenceSplit> splits, int subtask) {
      throw new IllegalStateException("these tests restart nothing");
    }

    @Override
    public void addReader(int subtask) {}

    @Override
    public Collection<NumberSequenceSplit> snapshotState(long checkpoint) {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
