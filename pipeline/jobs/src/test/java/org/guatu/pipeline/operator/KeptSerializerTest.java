package org.guatu.pipeline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.junit.jupiter.api.Test;

class KeptSerializerTest {
  private final TypeSerializer<PointEvent> inner =
      TypeInformation.of(PointEvent.class).createSerializer(new SerializerConfigImpl());
  private final TypeSerializer<PointEvent> kept = new KeptSerializer<>(inner);
  private final PointEvent event =
      PointEvent.of(PointEventType.SERVED, "app", "1", 1_000).point("P01").build();

  @Test
  void keepsTheVeryObject() {
    assertThat(kept.copy(event)).isSameAs(event);
    assertThat(kept.isImmutableType()).isTrue();
  }

  @Test
  void writesWhatTheInnerSerializerReads() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    kept.serialize(event, out);
    PointEvent read = inner.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    assertThat(read).usingRecursiveComparison().isEqualTo(event);
  }

  @Test
  void isRestoredFromItsSnapshot() throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    TypeSerializerSnapshot.writeVersionedSnapshot(out, kept.snapshotConfiguration());
    TypeSerializerSnapshot<PointEvent> read =
        TypeSerializerSnapshot.readVersionedSnapshot(
            new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
    assertThat(read.restoreSerializer()).isEqualTo(kept);
    assertThat(kept.snapshotConfiguration().resolveSchemaCompatibility(read).isCompatibleAsIs())
        .isTrue();
  }
}
