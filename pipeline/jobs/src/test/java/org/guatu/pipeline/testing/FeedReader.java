package org.guatu.pipeline.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.testing.FeedSource.Position;

/** Takes from its partitions as chance has it. All is called by one thread. */
final class FeedReader implements SourceReader<RawRecord, Position> {
  private final Feed feed;
  private final int subtask;
  private final SplittableRandom random;
  private final List<Position> open = new ArrayList<>();
  private boolean complete;
  private int left;
  private CompletableFuture<Void> available = new CompletableFuture<>();

  FeedReader(Feed feed, int subtask) {
    this.feed = feed;
    this.subtask = subtask;
    this.random = new SplittableRandom(feed.seed() * 31 + subtask);
    this.left = feed.perCheckpoint();
    feed.waits(subtask, false);
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) {
    if (open.isEmpty()) {
      if (!complete) {
        return waiting();
      }
      feed.waits(subtask, true);
      // A log never ends; from a checkpoint in which some readers have, Flink may not go on.
      return feed.fails() ? waiting() : InputStatus.END_OF_INPUT;
    }
    List<Position> ready =
        open.stream().filter(at -> at.next() < feed.limit(at.partition())).toList();
    if (ready.isEmpty() || (feed.perCheckpoint() > 0 && left == 0)) {
      feed.waits(subtask, true);
      return waiting();
    }
    left--;
    Position at = ready.get(random.nextInt(ready.size()));
    RawRecord record = feed.take(at.partition(), at.next());
    output.createOutputForSplit(at.splitId()).collect(record, record.receivedAtMillis());
    open.remove(at);
    Position after = new Position(at.partition(), at.next() + 1);
    if (after.next() < feed.size(after.partition())) {
      open.add(after);
    } else {
      output.releaseOutputForSplit(at.splitId());
    }
    return InputStatus.MORE_AVAILABLE;
  }

  private InputStatus waiting() {
    available = new CompletableFuture<>();
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public List<Position> snapshotState(long checkpoint) {
    return open.stream().sorted(Comparator.comparingInt(Position::partition)).toList();
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    left = feed.perCheckpoint();
    feed.waits(subtask, complete && open.isEmpty());
    available.complete(null);
  }

  @Override
  public void addSplits(List<Position> positions) {
    for (Position position : positions) {
      if (position.next() < feed.size(position.partition())) {
        open.add(position);
      }
    }
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    complete = true;
    available.complete(null);
  }

  @Override
  public void close() {}
}
