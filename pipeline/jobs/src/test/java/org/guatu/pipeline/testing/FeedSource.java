package org.guatu.pipeline.testing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.guatu.pipeline.io.RawRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@link Feed}: a partition stays with the subtask it was given to first, and is read on
 * where a checkpoint or savepoint left it. What that keeps is laid down in fixtures: its form must
 * not change.
 */
final class FeedSource
    implements Source<RawRecord, FeedSource.Position, List<FeedSource.Position>> {
  private static final long serialVersionUID = 1L;

  /**
   * How far a partition has been read.
   *
   * @param next index of the record that is read next
   */
  record Position(int partition, int next) implements SourceSplit {
    @Override
    public String splitId() {
      return "partition-" + partition;
    }
  }

  private final String feed;

  FeedSource(String feed) {
    this.feed = feed;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SplitEnumerator<Position, List<Position>> createEnumerator(
      SplitEnumeratorContext<Position> context) {
    List<Position> all = new ArrayList<>();
    for (int i = 0; i < Feed.of(feed).partitions(); i++) {
      all.add(new Position(i, 0));
    }
    return new Enumerator(context, all);
  }

  @Override
  public SplitEnumerator<Position, List<Position>> restoreEnumerator(
      SplitEnumeratorContext<Position> context, List<Position> unassigned) {
    return new Enumerator(context, unassigned);
  }

  @Override
  public SimpleVersionedSerializer<Position> getSplitSerializer() {
    return new PositionSerializer();
  }

  @Override
  public SimpleVersionedSerializer<List<Position>> getEnumeratorCheckpointSerializer() {
    return new PositionsSerializer();
  }

  @Override
  public SourceReader<RawRecord, Position> createReader(SourceReaderContext context) {
    return new FeedReader(Feed.of(feed), context.getIndexOfSubtask());
  }

  private static final class Enumerator implements SplitEnumerator<Position, List<Position>> {
    private final SplitEnumeratorContext<Position> context;
    private final List<Position> unassigned;

    Enumerator(SplitEnumeratorContext<Position> context, List<Position> unassigned) {
      this.context = context;
      this.unassigned = new ArrayList<>(unassigned);
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int subtask) {
      List<Position> own =
          unassigned.stream()
              .filter(position -> position.partition() % context.currentParallelism() == subtask)
              .toList();
      unassigned.removeAll(own);
      // All at once, as Kafka's source does it: else the first would be read, and its received-time
      // believed, before the reader has heard of the others.
      context.assignSplits(new SplitsAssignment<>(Map.of(subtask, own)));
      context.signalNoMoreSplits(subtask);
    }

    @Override
    public void handleSplitRequest(int subtask, @Nullable String host) {
      // Nobody asks: each gets all that is his when he comes.
    }

    @Override
    public void addSplitsBack(List<Position> splits, int subtask) {
      unassigned.addAll(splits);
    }

    @Override
    public List<Position> snapshotState(long checkpoint) {
      return List.copyOf(unassigned);
    }

    @Override
    public void close() {}
  }

  private static final class PositionSerializer implements SimpleVersionedSerializer<Position> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Position position) {
      return ByteBuffer.allocate(2 * Integer.BYTES)
          .putInt(position.partition())
          .putInt(position.next())
          .array();
    }

    @Override
    public Position deserialize(int version, byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new Position(buffer.getInt(), buffer.getInt());
    }
  }

  private static final class PositionsSerializer
      implements SimpleVersionedSerializer<List<Position>> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(List<Position> positions) {
      ByteBuffer buffer = ByteBuffer.allocate(positions.size() * 2 * Integer.BYTES);
      positions.forEach(position -> buffer.putInt(position.partition()).putInt(position.next()));
      return buffer.array();
    }

    @Override
    public List<Position> deserialize(int version, byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      List<Position> positions = new ArrayList<>();
      while (buffer.hasRemaining()) {
        positions.add(new Position(buffer.getInt(), buffer.getInt()));
      }
      return positions;
    }
  }
}
