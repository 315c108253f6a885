package org.guatu.pipeline.operator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.MinuteSlot;
import org.guatu.pipeline.cell.RoundTotals;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.cell.SubjectState;
import org.guatu.pipeline.cell.Timeline;
import org.guatu.pipeline.cell.Tuples;
import org.guatu.pipeline.serial.PackedSerializer;
import org.guatu.pipeline.serial.Packer;
import org.guatu.pipeline.serial.Unpacker;
import org.jspecify.annotations.Nullable;

/**
 * Packs what a subject remembers. The names of settled figures, and levels that did not change from
 * one minute to the next, stand there once. The first byte says by which rules it is packed: a
 * field more is another format, and the earlier ones are read as long as sites may have them.
 */
final class SubjectStateSerializer extends PackedSerializer<SubjectState> {
  private static final long serialVersionUID = 1L;

  private static final int FORMAT = 1;

  @Override
  protected void pack(SubjectState state, Packer into) {
    into.size(FORMAT);
    into.size(state.schemaVersion);
    timeline(state.timeline, into);
    cells(state.cells, into);
    into.size(state.rounds.size());
    for (RoundTotals round : state.rounds) {
      into.text(round.round);
      into.numbers(round.totals);
      into.numbers(round.ledger);
      into.number(round.revision);
      into.flag(round.dirty);
      into.flag(round.emitted);
    }
    tuples(state.ahead, into);
    tuples(state.pending, into);
    tuples(state.pendingRevisions, into);
    into.size(state.pendingRounds.size());
    state.pendingRounds.forEach(into::text);
    tuples(state.pendingRoundAmounts, into);
    into.numbers(state.knownFrom);
    into.number(state.dirtyFromMillis);
    into.flag(state.dirty);
    into.number(state.asOfMillis);
    into.number(state.keptUntilMillis);
    into.size(state.later.size());
    for (SubjectDelta delta : state.later) {
      delta(delta, into);
    }
    into.number(state.nextEmitAtMillis);
    into.flag(state.emitTimer);
  }

  @Override
  protected SubjectState unpack(Unpacker from) throws IOException {
    int format = from.size();
    if (format != FORMAT) {
      throw new IOException("state of a subject in an unknown format: " + format);
    }
    SubjectState state = new SubjectState();
    state.schemaVersion = from.size();
    state.timeline = timeline(from);
    state.cells = cells(from);
    for (int count = from.size(); count > 0; count--) {
      RoundTotals round = new RoundTotals();
      round.round = from.requiredText();
      round.totals = from.numbers();
      round.ledger = from.numbers();
      round.revision = from.number();
      round.dirty = from.flag();
      round.emitted = from.flag();
      state.rounds.add(round);
    }
    state.ahead = tuples(from);
    state.pending = tuples(from);
    state.pendingRevisions = tuples(from);
    for (int count = from.size(); count > 0; count--) {
      state.pendingRounds.add(from.requiredText());
    }
    state.pendingRoundAmounts = tuples(from);
    state.knownFrom = from.numbers();
    state.dirtyFromMillis = from.number();
    state.dirty = from.flag();
    state.asOfMillis = from.number();
    state.keptUntilMillis = from.number();
    for (int count = from.size(); count > 0; count--) {
      state.later.add(delta(from));
    }
    state.nextEmitAtMillis = from.number();
    state.emitTimer = from.flag();
    return state;
  }

  private static void timeline(Timeline timeline, Packer into) {
    into.numbers(timeline.baseLevels);
    into.numbers(timeline.baseTagged);
    into.number(timeline.baseFolded);
    into.number(timeline.cleanBeforeMillis);
    into.number(timeline.droppedBeforeMillis);
    into.size(timeline.slots.size());
    long[] before = timeline.baseLevels;
    for (MinuteSlot slot : timeline.slots) {
      into.number(slot.minuteMillis);
      into.numbers(slot.amounts);
      boolean changed = !Arrays.equals(slot.levels, before);
      into.flag(changed);
      if (changed) {
        into.numbers(slot.levels);
        before = slot.levels;
      }
      into.numbers(slot.tagged);
      into.number(slot.folded);
    }
  }

  private static Timeline timeline(Unpacker from) throws IOException {
    Timeline timeline = new Timeline();
    timeline.baseLevels = from.numbers();
    timeline.baseTagged = from.numbers();
    timeline.baseFolded = from.number();
    timeline.cleanBeforeMillis = from.number();
    timeline.droppedBeforeMillis = from.number();
    long[] before = timeline.baseLevels;
    for (int count = from.size(); count > 0; count--) {
      MinuteSlot slot = new MinuteSlot();
      slot.minuteMillis = from.number();
      slot.amounts = from.numbers();
      if (from.flag()) {
        before = from.numbers();
      }
      slot.levels = before;
      slot.tagged = from.numbers();
      slot.folded = from.number();
      timeline.slots.add(slot);
    }
    return timeline;
  }

  private static void cells(List<CellSlot> cells, Packer into) {
    List<String[]> names = new ArrayList<>();
    into.size(cells.size());
    for (CellSlot cell : cells) {
      into.number(cell.minuteMillis);
      into.number(cell.revision);
      into.flag(cell.touched);
      into.flag(cell.emitted);
      into.number(cell.fingerprint);
      into.flag(cell.settled);
      int known = indexOf(names, cell.settledFigures);
      into.size(known);
      if (known == names.size()) {
        names.add(cell.settledFigures);
        into.size(cell.settledFigures.length);
        for (String name : cell.settledFigures) {
          into.text(name);
        }
      }
      into.numbers(cell.settledValues);
      into.numbers(cell.derived);
      into.numbers(cell.settledDerived);
    }
  }

  /** Cells of a subject have few sets of names, and mostly that of the cell before. */
  private static int indexOf(List<String[]> all, String[] names) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (Arrays.equals(all.get(i), names)) {
        return i;
      }
    }
    return all.size();
  }

  private static List<CellSlot> cells(Unpacker from) throws IOException {
    List<CellSlot> cells = new ArrayList<>();
    List<String[]> names = new ArrayList<>();
    for (int count = from.size(); count > 0; count--) {
      CellSlot cell = new CellSlot();
      cell.minuteMillis = from.number();
      cell.revision = from.number();
      cell.touched = from.flag();
      cell.emitted = from.flag();
      cell.fingerprint = from.number();
      cell.settled = from.flag();
      int known = from.size();
      if (known == names.size()) {
        String[] more = new String[from.size()];
        for (int i = 0; i < more.length; i++) {
          more[i] = from.requiredText();
        }
        names.add(more);
      }
      cell.settledFigures = names.get(known);
      cell.settledValues = from.numbers();
      cell.derived = from.numbers();
      cell.settledDerived = from.numbers();
      cells.add(cell);
    }
    return cells;
  }

  private static void tuples(Tuples tuples, Packer into) {
    into.numbers(tuples.values, tuples.used);
  }

  private static Tuples tuples(Unpacker from) throws IOException {
    Tuples tuples = new Tuples();
    tuples.values = from.numbers();
    tuples.used = tuples.values.length;
    return tuples;
  }

  private static void delta(SubjectDelta delta, Packer into) {
    into.text(delta.subject);
    into.number(delta.asOfMillis);
    into.number(delta.keptUntilMillis);
    into.numbers(delta.amounts);
    into.numbers(delta.revisions);
    into.size(delta.rounds.length);
    for (String round : delta.rounds) {
      into.text(round);
    }
    into.numbers(delta.roundAmounts);
  }

  private static SubjectDelta delta(Unpacker from) throws IOException {
    SubjectDelta delta = new SubjectDelta();
    delta.subject = from.requiredText();
    delta.asOfMillis = from.number();
    delta.keptUntilMillis = from.number();
    delta.amounts = from.numbers();
    delta.revisions = from.numbers();
    delta.rounds = new String[from.size()];
    for (int i = 0; i < delta.rounds.length; i++) {
      delta.rounds[i] = from.requiredText();
    }
    delta.roundAmounts = from.numbers();
    return delta;
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public TypeSerializer<SubjectState> duplicate() {
    return new SubjectStateSerializer();
  }

  @Override
  public SubjectState createInstance() {
    return new SubjectState();
  }

  @Override
  public SubjectState copy(SubjectState from) {
    return from.copy();
  }

  @Override
  public TypeSerializerSnapshot<SubjectState> snapshotConfiguration() {
    return new SubjectStateSerializerSnapshot();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SubjectStateSerializer;
  }

  @Override
  public int hashCode() {
    return SubjectStateSerializer.class.hashCode();
  }
}
