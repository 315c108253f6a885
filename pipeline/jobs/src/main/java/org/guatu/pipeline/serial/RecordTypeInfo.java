package org.guatu.pipeline.serial;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink that a record is packed by {@link RecordSerializer}. */
public final class RecordTypeInfo<R extends Record> extends TypeInformation<R> {
  private static final long serialVersionUID = 1L;

  private final Class<R> type;

  /**
   * @throws IllegalArgumentException if the record has a part that cannot be packed
   */
  public RecordTypeInfo(Class<R> type) {
    this.type = type;
    RecordLayout.of(type);
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public Class<R> getTypeClass() {
    return type;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public TypeSerializer<R> createSerializer(SerializerConfig config) {
    return new RecordSerializer<>(type);
  }

  @Override
  public String toString() {
    return "Record<" + type.getSimpleName() + ">";
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof RecordTypeInfo;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordTypeInfo<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }
}
