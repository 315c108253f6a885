package org.guatu.pipeline.operator;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Adds tallies up before they are sent to their source, for a site may have but one source and all
 * its events would pass through one key. What it holds goes out with each watermark and before each
 * checkpoint, so it has no state.
 */
public final class TallyOperator extends AbstractStreamOperator<SourceTally>
    implements OneInputStreamOperator<SourceTally, SourceTally> {
  private static final long serialVersionUID = 1L;

  private static final int MOST = 1_000;

  private record Key(String source, long minuteMillis) {}

  @SuppressWarnings("NullAway.Init") // Made by open().
  private transient Map<Key, SourceTally> sums;

  @Override
  public void open() throws Exception {
    super.open();
    sums = new HashMap<>();
  }

  @Override
  public void processElement(StreamRecord<SourceTally> element) {
    SourceTally tally = element.getValue();
    SourceTally sum = sums.putIfAbsent(new Key(tally.source, tally.minuteMillis), tally);
    if (sum != null) {
      sum.add(tally);
    }
    if (sums.size() >= MOST) {
      flush();
    }
  }

  private void flush() {
    for (SourceTally sum : sums.values()) {
      // A verdict taken back and given again; its minute may be final, and gone.
      if (!sum.isNothing()) {
        output.collect(new StreamRecord<>(sum));
      }
    }
    sums.clear();
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    flush();
  }

  @Override
  public void finish() {
    flush();
  }
}
