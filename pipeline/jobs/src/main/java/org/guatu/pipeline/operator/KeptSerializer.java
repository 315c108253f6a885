package org.guatu.pipeline.operator;

import java.io.IOException;
import java.io.Serial;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes what nobody changes once it is kept, and therefore never copies it. While a checkpoint
 * is written Flink copies every state that is used: with the maps of hundreds of thousands of
 * events that would be all of them, each field by field.
 */
final class KeptSerializer<T> extends TypeSerializer<T> {
  @Serial private static final long serialVersionUID = 1L;

  private final TypeSerializer<T> inner;

  KeptSerializer(TypeSerializer<T> inner) {
    this.inner = inner;
  }

  static <T> TypeSerializer<T> of(TypeInformation<T> type, RuntimeContext context) {
    return new KeptSerializer<>(context.createSerializer(type));
  }

  TypeSerializer<T> inner() {
    return inner;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new KeptSerializer<>(inner.duplicate());
  }

  @Override
  public T createInstance() {
    return inner.createInstance();
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return inner.getLength();
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    inner.serialize(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return inner.deserialize(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return inner.deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    inner.copy(source, target);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptSerializer<?> that && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return inner.hashCode();
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new KeptSerializerSnapshot<>(this);
  }
}
