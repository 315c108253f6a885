package org.guatu.pipeline.serial;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Packs a value into an array and writes that: its length in four bytes, and it. */
public abstract class PackedSerializer<T> extends TypeSerializer<T> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Packer packer;
  private transient @Nullable Unpacker unpacker;

  /** Packs a value. */
  protected abstract void pack(T value, Packer into);

  /** Takes a value out. */
  protected abstract T unpack(Unpacker from) throws IOException;

  @Override
  public final int getLength() {
    return -1;
  }

  @Override
  public final T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public final void serialize(T value, DataOutputView target) throws IOException {
    Packer into = packer;
    if (into == null) {
      into = new Packer();
      packer = into;
    }
    into.begin();
    pack(value, into);
    into.writeTo(target);
  }

  @Override
  public final T deserialize(DataInputView source) throws IOException {
    Unpacker from = unpacker;
    if (from == null) {
      from = new Unpacker();
      unpacker = from;
    }
    from.readFrom(source);
    T value = unpack(from);
    from.finish();
    return value;
  }

  @Override
  public final T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public final void copy(DataInputView source, DataOutputView target) throws IOException {
    byte[] packed = new byte[source.readInt()];
    source.readFully(packed);
    target.writeInt(packed.length);
    target.write(packed);
  }
}
