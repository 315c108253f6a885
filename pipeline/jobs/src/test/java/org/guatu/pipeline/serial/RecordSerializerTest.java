package org.guatu.pipeline.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.serial.RecordLayout.Kind;
import org.guatu.pipeline.serial.RecordLayout.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSerializerTest {

  /** One of every kind. */
  enum Colour {
    RED,
    GREEN
  }

  record Inner(long number) {}

  record Every(
      long wide,
      int narrow,
      boolean yes,
      double real,
      @Nullable String text,
      @Nullable Colour colour,
      @Nullable Inner inner) {}

  record Unfit(List<String> names) {}

  @ParameterizedTest
  @EnumSource(Stream.class)
  void everyEventComesBackAsItWas(Stream stream) throws Exception {
    List<Event> events = MessyEvents.of(3, 1, stream);
    assertThat(events).hasSizeGreaterThan(100);
    for (Event event : events) {
      assertThat(back(serializer(event), (Record) event)).isEqualTo(event);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static RecordSerializer<Record> serializer(Event event) {
    return new RecordSerializer(event.getClass());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 63, 64, -65, 1_772_323_200_000L, Long.MIN_VALUE, Long.MAX_VALUE})
  void anyNumberComesBack(long number) throws Exception {
    Every every =
        new Every(number, (int) number, number == 0, number, "x", Colour.GREEN, new Inner(number));
    assertThat(back(new RecordSerializer<>(Every.class), every)).isEqualTo(every);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "云漪街道 12 号", "\u0000\u007f\u0080\uffff", "half \ud83d a pair"})
  void anyTextComesBack(String text) throws Exception {
    Every every = new Every(0, 0, false, Double.NaN, text, null, null);
    assertThat(back(new RecordSerializer<>(Every.class), every)).isEqualTo(every);
  }

  @Test
  void takesAtMostTwoThirdsOfTheBytesThatFlinksSerializerTakes() throws Exception {
    PointEvent event =
        PointEvent.of(PointEventType.SERVED, "app", "P01-000123", 1_772_323_200_000L)
            .point("P01")
            .build();
    DataOutputSerializer packed = new DataOutputSerializer(64);
    new RecordSerializer<>(PointEvent.class).serialize(event, packed);
    DataOutputSerializer fieldByField = new DataOutputSerializer(64);
    pojo(PointEvent.class).serialize(event, fieldByField);
    assertThat(packed.length() * 3).isLessThanOrEqualTo(fieldByField.length() * 2);
  }

  @Test
  void textsThatAreAlikeAreOneObjectAgain() throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    RecordSerializer<Every> serializer = new RecordSerializer<>(Every.class);
    Every every = new Every(0, 0, false, 0, "P01", null, null);
    serializer.serialize(every, out);
    serializer.serialize(every, out);
    DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());
    assertThat(serializer.deserialize(in).text()).isSameAs(serializer.deserialize(in).text());
  }

  @Test
  void readsWhatWasPackedByAnEarlierLayout() throws Exception {
    // It had a part that is no more, had not yet all of today's, and counted colours otherwise.
    RecordLayout earlier =
        new RecordLayout(
            Every.class.getName(),
            List.of(
                new Part("gone", Kind.TEXT, List.of(), null),
                new Part("text", Kind.TEXT, List.of(), null),
                new Part("colour", Kind.ENUM, List.of("GREEN", "BLUE"), null)));
    Packer packer = new Packer();
    packer.begin();
    packer.text("lost");
    packer.text("kept");
    packer.size(1);
    DataOutputSerializer out = new DataOutputSerializer(64);
    packer.writeTo(out);
    RecordSerializer<Every> old =
        InstantiationUtil.clone(new RecordSerializer<>(Every.class, earlier));
    assertThat(old.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(new Every(-1, 0, false, Double.NaN, "kept", Colour.GREEN, null));

    TypeSerializerSnapshot<Every> now = new RecordSerializer<>(Every.class).snapshotConfiguration();
    TypeSerializerSnapshot<Every> read = reread(old.snapshotConfiguration());
    assertThat(read.restoreSerializer()).isEqualTo(old);
    assertThat(now.resolveSchemaCompatibility(read).isCompatibleAfterMigration()).isTrue();
    assertThat(now.resolveSchemaCompatibility(reread(now)).isCompatibleAsIs()).isTrue();
  }

  @Test
  void passesOverARecordThatIsNoMore() throws Exception {
    RecordLayout earlier =
        new RecordLayout(
            Inner.class.getName(),
            List.of(
                new Part("gone", Kind.RECORD, List.of(), RecordLayout.of(Every.class)),
                new Part("number", Kind.LONG, List.of(), null)));
    Packer packer = new Packer();
    packer.begin();
    packer.flag(true);
    RecordCodec.of(Every.class, null)
        .pack(new Every(1, 2, true, 3, "x", Colour.RED, new Inner(4)), packer);
    packer.number(5);
    DataOutputSerializer out = new DataOutputSerializer(64);
    packer.writeTo(out);
    assertThat(
            new RecordSerializer<>(Inner.class, earlier)
                .deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isEqualTo(new Inner(5));
  }

  @Test
  void goesOnWritingByAnEarlierLayoutThatHasNothingElse() throws Exception {
    RecordLayout earlier =
        new RecordLayout(
            Every.class.getName(),
            List.of(new Part("colour", Kind.ENUM, List.of("GREEN", "RED"), null)));
    RecordSerializer<Every> serializer = new RecordSerializer<>(Every.class, earlier);
    Every red = new Every(-1, 0, false, Double.NaN, null, Colour.RED, null);
    assertThat(back(serializer, red)).isEqualTo(red);
  }

  @Test
  void aPartOfAnotherKindIsRefusedAndNamed() {
    RecordLayout earlier =
        new RecordLayout(
            Inner.class.getName(), List.of(new Part("number", Kind.TEXT, List.of(), null)));
    assertThatThrownBy(() -> RecordCodec.of(Inner.class, earlier))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Inner.number was packed as TEXT and is long now");
    assertThat(
            new RecordSerializer<>(Inner.class)
                .snapshotConfiguration()
                .resolveSchemaCompatibility(
                    new RecordSerializer<>(Inner.class, earlier).snapshotConfiguration())
                .isIncompatible())
        .isTrue();
  }

  @Test
  void aConstantThatIsNoMoreIsNamed() throws Exception {
    RecordLayout earlier =
        new RecordLayout(
            Every.class.getName(), List.of(new Part("colour", Kind.ENUM, List.of("BLUE"), null)));
    Packer packer = new Packer();
    packer.begin();
    packer.size(1);
    DataOutputSerializer out = new DataOutputSerializer(64);
    packer.writeTo(out);
    assertThatThrownBy(
            () ->
                new RecordSerializer<>(Every.class, earlier)
                    .deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the constant BLUE of colour, which is no more");
  }

  @Test
  void theCodecOfTodayIsMadeOnce() {
    assertThat(RecordCodec.of(Every.class, null)).isSameAs(RecordCodec.of(Every.class, null));
  }

  @Test
  void stateOfFlinksSerializerIsTakenOver() {
    assertThat(
            new RecordSerializer<>(PointEvent.class)
                .snapshotConfiguration()
                .resolveSchemaCompatibility(pojo(PointEvent.class).snapshotConfiguration())
                .isCompatibleAfterMigration())
        .isTrue();
  }

  @Test
  void saysWhatItCannotPack() {
    assertThatThrownBy(() -> RecordLayout.of(Unfit.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Unfit.names: cannot pack java.util.List");
  }

  @Test
  void refusesBytesThatAreNotWhatItPacked() throws Exception {
    byte[] more = {0, 0, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    assertThatThrownBy(
            () -> new RecordSerializer<>(Inner.class).deserialize(new DataInputDeserializer(more)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a packed value of 12 bytes ends after 1");
    Unpacker unpacker = new Unpacker();
    unpacker.readFrom(new DataInputDeserializer(new byte[] {0, 0, 0, 2, (byte) 0xFF, 0x7F}));
    assertThatThrownBy(unpacker::numbers)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("16383 follow in the 0 bytes left");
  }

  private static <T> TypeSerializer<T> pojo(Class<T> type) {
    return TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
  }

  private static <R extends Record> R back(RecordSerializer<R> serializer, R value)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    DataOutputSerializer copied = new DataOutputSerializer(64);
    serializer.copy(new DataInputDeserializer(out.getCopyOfBuffer()), copied);
    return serializer.deserialize(new DataInputDeserializer(copied.getCopyOfBuffer()));
  }

  private static <T> TypeSerializerSnapshot<T> reread(TypeSerializerSnapshot<T> snapshot)
      throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
    return TypeSerializerSnapshot.readVersionedSnapshot(
        new DataInputDeserializer(out.getCopyOfBuffer()),
        RecordSerializerTest.class.getClassLoader());
  }
}
