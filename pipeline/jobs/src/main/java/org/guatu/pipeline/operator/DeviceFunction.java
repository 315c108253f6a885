package org.guatu.pipeline.operator;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.Figures;
import org.guatu.pipeline.cell.Places;
import org.guatu.pipeline.device.DeviceBook;
import org.guatu.pipeline.device.DeviceLevels;
import org.guatu.pipeline.device.DeviceTally;
import org.guatu.pipeline.device.DeviceWatch;
import org.guatu.pipeline.device.DeviceWatch.Told;

/**
 * Watches the devices of a stream, all under one key: it is told of each but once a minute. Of what
 * was received in a minute nothing is received later, so a cell is final when it is told.
 *
 * <p>State: see {@link DeviceBook}. Timers: one for each minute that has not ended, and one for
 * when the next device falls silent or is forgotten.
 */
public final class DeviceFunction extends KeyedProcessFunction<Integer, DeviceTally, Cell> {
  private static final long serialVersionUID = 1L;

  private final Stream stream;
  private final Places places;
  private final int most;
  private transient ValueState<DeviceBook> books;
  private transient DeviceWatch watch;

  public DeviceFunction(Stream stream, Places places) {
    this(stream, places, DeviceBook.MOST);
  }

  DeviceFunction(Stream stream, Places places, int most) {
    this.stream = stream;
    this.places = places;
    this.most = most;
  }

  @Override
  public void open(OpenContext context) {
    watch = new DeviceWatch(stream, places, most);
    books =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    StateNames.DEVICES, TypeInformation.of(DeviceBook.class)));
  }

  @Override
  public void processElement(DeviceTally tally, Context context, Collector<Cell> out)
      throws Exception {
    DeviceBook book = books.value();
    if (book == null) {
      book = new DeviceBook();
    }
    context.timerService().registerEventTimeTimer(tally.minuteMillis + Window.MINUTE_MILLIS - 1);
    book.hear(tally);
    books.update(book);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Cell> out)
      throws Exception {
    DeviceBook book = books.value();
    if (book == null) {
      return;
    }
    long minute = Window.minuteOf(timestamp);
    long due = book.dueMillis;
    for (Told told : watch.look(book, minute)) {
      out.collect(cell(told, book, minute));
    }
    if (due != book.dueMillis) {
      if (due > 0 && !book.hasHeardIn(due - Window.MINUTE_MILLIS)) {
        context.timerService().deleteEventTimeTimer(due - 1);
      }
      if (book.dueMillis > 0) {
        context.timerService().registerEventTimeTimer(book.dueMillis - 1);
      }
    }
    if (book.isEmpty()) {
      books.clear();
    } else {
      books.update(book);
    }
  }

  private Cell cell(Told told, DeviceBook book, long minuteMillis) {
    DeviceLevels levels = told.levels();
    Figures figures = levels.figures();
    CellSlot slot = new CellSlot();
    slot.minuteMillis = minuteMillis;
    slot.revision = 1;
    slot.keepSettled(figures);
    CellWriter writer =
        new CellWriter(
            stream,
            told.subject(),
            levels.area.isEmpty() ? null : levels.area,
            book.asOfMillis,
            minuteMillis + Window.MINUTE_MILLIS);
    return writer.minute(slot, Finality.FINAL, figures);
  }
}
