package org.guatu.pipeline.operator;

import org.apache.flink.api.common.typeutils.CompositeTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** How state of a {@link KeptSerializer} was written: as its inner one wrote it. */
public final class KeptSerializerSnapshot<T>
    extends CompositeTypeSerializerSnapshot<T, KeptSerializer<T>> {
  private static final int VERSION = 1;

  /** For Flink, which reads the rest. */
  public KeptSerializerSnapshot() {}

  KeptSerializerSnapshot(KeptSerializer<T> serializer) {
    super(serializer);
  }

  @Override
  protected int getCurrentOuterSnapshotVersion() {
    return VERSION;
  }

  @Override
  protected TypeSerializer<?>[] getNestedSerializers(KeptSerializer<T> outer) {
    return new TypeSerializer<?>[] {outer.inner()};
  }

  @Override
  @SuppressWarnings("unchecked") // Of what getNestedSerializers gave.
  protected KeptSerializer<T> createOuterSerializerWithNestedSerializers(
      TypeSerializer<?>[] nested) {
    return new KeptSerializer<>((TypeSerializer<T>) nested[0]);
  }
}
