package org.guatu.pipeline.operator;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.guatu.contract.event.Event;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.device.DeviceTally;

/**
 * Adds up the signs of each device in each minute of received-at, where records are read: so that
 * one look at the devices a minute is all that they cost further on. A minute goes out before the
 * watermark that ends it, and whatever there is before each checkpoint, so it has no state; at most
 * {@value #MOST} sums are held.
 */
final class DeviceTallyOperator<E extends Event> extends AbstractStreamOperator<DeviceTally>
    implements OneInputStreamOperator<E, DeviceTally> {
  private static final long serialVersionUID = 1L;

  private static final int MOST = 20_000;

  private final StreamModel<E, ?> model;

  @SuppressWarnings("NullAway.Init") // Made by open().
  private transient Map<Key, DeviceTally> sums;

  /** When the earliest minute of all sums ends. */
  private transient long nextEndMillis;

  /** A device; or a point, without one. */
  private record Key(String source, String device, String point, long minuteMillis) {}

  DeviceTallyOperator(StreamModel<E, ?> model) {
    this.model = model;
  }

  @Override
  public void open() throws Exception {
    super.open();
    sums = new HashMap<>();
    nextEndMillis = Long.MAX_VALUE;
  }

  @Override
  public void processElement(StreamRecord<E> element) {
    E event = element.getValue();
    // Whoever corrects an event speaks of its device, which need not be there any more.
    if (event.correctsId() != null) {
      return;
    }
    String point = model.pointOf(event);
    String device = event.device();
    if (device != null && !device.isEmpty()) {
      add(DeviceTally.sign(event, device, point), "");
    }
    StreamModel.Hours hours = model.hoursOf(event);
    if (hours != StreamModel.Hours.NOTHING && point != null) {
      add(DeviceTally.hours(event, point, hours == StreamModel.Hours.CLOSED), point);
    }
  }

  private void add(DeviceTally tally, String point) {
    Key key = new Key(tally.source, tally.device, point, tally.minuteMillis);
    DeviceTally sum = sums.putIfAbsent(key, tally);
    if (sum != null) {
      sum.add(tally);
      return;
    }
    nextEndMillis = Math.min(nextEndMillis, tally.minuteMillis + Window.MINUTE_MILLIS);
    if (sums.size() >= MOST) {
      flush(Long.MAX_VALUE);
    }
  }

  private void flush(long receivedTimeMillis) {
    nextEndMillis = Long.MAX_VALUE;
    for (Iterator<DeviceTally> all = sums.values().iterator(); all.hasNext(); ) {
      DeviceTally sum = all.next();
      long end = sum.minuteMillis + Window.MINUTE_MILLIS;
      if (end <= receivedTimeMillis) {
        output.collect(new StreamRecord<>(sum));
        all.remove();
      } else {
        nextEndMillis = Math.min(nextEndMillis, end);
      }
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    long receivedTime = StandingFunction.receivedTime(mark.getTimestamp());
    if (receivedTime >= nextEndMillis) {
      flush(receivedTime);
    }
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    flush(Long.MAX_VALUE);
  }

  @Override
  public void finish() {
    flush(Long.MAX_VALUE);
  }
}
