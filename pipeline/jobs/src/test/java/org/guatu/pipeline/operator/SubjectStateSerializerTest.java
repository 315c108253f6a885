package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.guatu.pipeline.cell.CellSlot;
import org.guatu.pipeline.cell.MinuteSlot;
import org.guatu.pipeline.cell.RoundTotals;
import org.guatu.pipeline.cell.SubjectDelta;
import org.guatu.pipeline.cell.SubjectState;
import org.guatu.pipeline.cell.Timeline;
import org.guatu.pipeline.cell.Tuples;
import org.junit.jupiter.api.Test;

class SubjectStateSerializerTest {
  private final SubjectStateSerializer serializer = new SubjectStateSerializer();

  /** Each field another value, whatever fields there will be. */
  private long next = 1;

  @Test
  void everyFieldComesBack() throws Exception {
    SubjectState state = filled(SubjectState.class);
    assertThat(back(state)).usingRecursiveComparison().isEqualTo(state);
    assertThat(back(new SubjectState())).usingRecursiveComparison().isEqualTo(new SubjectState());
  }

  @Test
  void aCopyHasEveryFieldAndDoesNotChangeWithItsOriginal() throws Exception {
    SubjectState state = filled(SubjectState.class);
    SubjectState copy = serializer.copy(state);
    assertThat(copy).usingRecursiveComparison().isEqualTo(state);

    SubjectState asItWas = back(copy);
    state.timeline.slots.get(0).amounts[0]++;
    state.timeline.slots.get(0).tagged[0]++;
    state.timeline.baseTagged[0]++;
    state.cells.get(0).settledDerived[0]++;
    state.cells.get(0).revision++;
    state.rounds.get(0).totals[0]++;
    state.rounds.get(0).ledger[0]++;
    state.ahead.values[0]++;
    state.pending.values[0]++;
    state.later.clear();
    state.pendingRounds.clear();
    assertThat(copy).usingRecursiveComparison().isEqualTo(asItWas);
  }

  @Test
  void levelsAndNamesThatStayTheSameStandThereOnce() throws Exception {
    SubjectState state = new SubjectState();
    for (int minute = 0; minute < 100; minute++) {
      MinuteSlot slot = new MinuteSlot();
      slot.levels = new long[] {Long.MAX_VALUE, Long.MAX_VALUE};
      state.timeline.slots.add(slot);
      CellSlot cell = new CellSlot();
      cell.settledFigures = new String[] {"served15m", "a figure with a long name"};
      state.cells.add(cell);
    }
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(state, out);
    assertThat(out.length()).isLessThan(100 * (5 + 10) + 150);
    SubjectState read = back(state);
    assertThat(read).usingRecursiveComparison().isEqualTo(state);
    assertThat(read.timeline.slots.get(99).levels).isSameAs(read.timeline.slots.get(0).levels);
    assertThat(read.cells.get(99).settledFigures).isSameAs(read.cells.get(0).settledFigures);
  }

  @Test
  void stateOfFlinksSerializerIsTakenOver() {
    var flinks =
        TypeInformation.of(SubjectState.class).createSerializer(new SerializerConfigImpl());
    assertThat(
            serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(flinks.snapshotConfiguration())
                .isCompatibleAfterMigration())
        .isTrue();
    assertThat(
            serializer
                .snapshotConfiguration()
                .resolveSchemaCompatibility(new SubjectStateSerializer().snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
  }

  @Test
  void anUnknownFormatIsRefused() {
    byte[] bytes = {0, 0, 0, 1, 99};
    assertThatThrownBy(() -> serializer.deserialize(new DataInputDeserializer(bytes)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown format: 99");
  }

  private SubjectState back(SubjectState state) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(state, out);
    return serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
  }

  private <T> T filled(Class<T> type) throws Exception {
    T made = type.getDeclaredConstructor().newInstance();
    for (Field field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
        field.set(made, value(field));
      }
    }
    if (made instanceof Tuples tuples) {
      tuples.used = tuples.values.length;
    }
    return made;
  }

  private Object value(Field field) throws Exception {
    Class<?> type = field.getType();
    if (type == long.class) {
      return next++;
    } else if (type == int.class) {
      return (int) next++;
    } else if (type == boolean.class) {
      return true;
    } else if (type == long[].class) {
      return new long[] {next++, -next++};
    } else if (type == String.class) {
      return "text " + next++;
    } else if (type == String[].class) {
      return new String[] {"text " + next++};
    } else if (type == List.class) {
      return list(field);
    }
    return filled(type);
  }

  private List<Object> list(Field field) throws Exception {
    String of = field.getGenericType().getTypeName();
    List<Object> all = new ArrayList<>();
    for (Class<?> type :
        List.of(MinuteSlot.class, CellSlot.class, RoundTotals.class, SubjectDelta.class)) {
      if (of.contains(type.getName())) {
        all.add(filled(type));
        all.add(filled(type));
      }
    }
    if (of.contains("String")) {
      all.add("text " + next++);
    }
    assertThat(all).as(Timeline.class.getSimpleName() + " or other: " + field).isNotEmpty();
    return all;
  }
}
