package org.guatu.pipeline.serial;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Packs a record of numbers, texts, enums and records of such. Nobody changes a record, therefore
 * none is ever copied: while a checkpoint is written Flink copies every state that is used, and
 * with hundreds of thousands of events that would be all of them.
 *
 * <p>A part that the layout of some earlier state did not have is -1 (an int 0), NaN, no or null;
 * one that is no more is passed over. One of another kind than before is refused.
 */
public final class RecordSerializer<R extends Record> extends PackedSerializer<R> {
  private static final long serialVersionUID = 1L;

  private final Class<R> type;

  /** Of earlier state; null for that of the class as it is. */
  private final @Nullable RecordLayout earlier;

  private transient @Nullable RecordCodec codec;

  public RecordSerializer(Class<R> type) {
    this(type, null);
  }

  RecordSerializer(Class<R> type, @Nullable RecordLayout earlier) {
    this.type = type;
    this.earlier = earlier;
  }

  private RecordCodec codec() {
    RecordCodec known = codec;
    if (known == null) {
      known = RecordCodec.of(type, earlier);
      codec = known;
    }
    return known;
  }

  private RecordLayout layout() {
    return earlier == null ? RecordLayout.of(type) : earlier;
  }

  @Override
  protected void pack(R value, Packer into) {
    codec().pack(value, into);
  }

  @Override
  protected R unpack(Unpacker from) throws IOException {
    return type.cast(codec().unpack(from));
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<R> duplicate() {
    RecordSerializer<R> duplicate = new RecordSerializer<>(type, earlier);
    duplicate.codec = codec;
    return duplicate;
  }

  @Override
  @SuppressWarnings("NullAway") // Flink takes null for "there is no empty one".
  public R createInstance() {
    return null;
  }

  @Override
  public R copy(R from) {
    return from;
  }

  @Override
  public TypeSerializerSnapshot<R> snapshotConfiguration() {
    return new RecordSerializerSnapshot<>(type, layout());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordSerializer<?> that
        && type.equals(that.type)
        && layout().equals(that.layout());
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
