package org.guatu.pipeline.serial;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which layout records were packed. State of Flink's own serializer of records is taken over.
 */
public final class RecordSerializerSnapshot<R extends Record> implements TypeSerializerSnapshot<R> {
  private static final Logger LOG = LoggerFactory.getLogger(RecordSerializerSnapshot.class);

  private static final int VERSION = 1;

  private @Nullable Class<R> type;
  private @Nullable RecordLayout layout;

  /** For Flink, which reads the rest. */
  public RecordSerializerSnapshot() {}

  RecordSerializerSnapshot(Class<R> type, RecordLayout layout) {
    this.type = type;
    this.layout = layout;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    layout().write(out);
  }

  @Override
  public void readSnapshot(int version, DataInputView in, ClassLoader classes) throws IOException {
    RecordLayout read = RecordLayout.read(in);
    layout = read;
    type = recordClass(read.type(), classes);
  }

  @SuppressWarnings("unchecked") // It was the name of such a class.
  private static <R extends Record> Class<R> recordClass(String name, ClassLoader classes)
      throws IOException {
    try {
      return (Class<R>) Class.forName(name, false, classes).asSubclass(Record.class);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("state of a record that is no more: " + name, e);
    }
  }

  @Override
  public TypeSerializer<R> restoreSerializer() {
    Class<R> of = type();
    RecordLayout read = layout();
    return new RecordSerializer<>(of, read.equals(RecordLayout.of(of)) ? null : read);
  }

  @Override
  public TypeSerializerSchemaCompatibility<R> resolveSchemaCompatibility(
      TypeSerializerSnapshot<R> old) {
    if (old instanceof RecordSerializerSnapshot<R> that) {
      return layout().equals(that.layout())
          ? TypeSerializerSchemaCompatibility.compatibleAsIs()
          : afterMigration(that.layout());
    }
    return old instanceof PojoSerializerSnapshot
        ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
        : TypeSerializerSchemaCompatibility.incompatible();
  }

  private TypeSerializerSchemaCompatibility<R> afterMigration(RecordLayout earlier) {
    try {
      RecordCodec.of(type(), earlier);
      return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    } catch (IllegalArgumentException e) {
      LOG.error("state cannot be read any more: {}", e.getMessage());
      return TypeSerializerSchemaCompatibility.incompatible();
    }
  }

  private Class<R> type() {
    if (type == null) {
      throw new IllegalStateException("not read yet");
    }
    return type;
  }

  private RecordLayout layout() {
    if (layout == null) {
      throw new IllegalStateException("not read yet");
    }
    return layout;
  }
}
