package org.guatu.pipeline.serial;

import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * What a record was made of when it was packed. It is kept beside the state, so that later code,
 * whose record has other parts, knows what to read.
 *
 * @param type name of the record's class
 * @param parts in the order in which they are packed
 */
record RecordLayout(String type, List<Part> parts) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a part is. */
  enum Kind {
    LONG,
    INT,
    BOOLEAN,
    DOUBLE,
    TEXT,
    ENUM,
    RECORD
  }

  /**
   * One component.
   *
   * @param constants of an enum, as they are numbered
   * @param nested of a record
   */
  record Part(String name, Kind kind, List<String> constants, @Nullable RecordLayout nested)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * That of a class as it is now.
   *
   * @throws IllegalArgumentException if a component is of a kind that cannot be packed
   */
  static RecordLayout of(Class<?> type) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> of = component.getType();
      Kind kind = kindOf(of);
      if (kind == null) {
        throw new IllegalArgumentException(
            type.getName() + "." + component.getName() + ": cannot pack " + of.getName());
      }
      List<String> constants =
          kind == Kind.ENUM
              ? Arrays.stream(of.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList()
              : List.of();
      parts.add(
          new Part(component.getName(), kind, constants, kind == Kind.RECORD ? of(of) : null));
    }
    return new RecordLayout(type.getName(), List.copyOf(parts));
  }

  /** Null for what cannot be packed. */
  static @Nullable Kind kindOf(Class<?> type) {
    if (type == long.class) {
      return Kind.LONG;
    } else if (type == int.class) {
      return Kind.INT;
    } else if (type == boolean.class) {
      return Kind.BOOLEAN;
    } else if (type == double.class) {
      return Kind.DOUBLE;
    } else if (type == String.class) {
      return Kind.TEXT;
    } else if (type.isEnum()) {
      return Kind.ENUM;
    }
    return type.isRecord() ? Kind.RECORD : null;
  }

  void write(DataOutputView out) throws IOException {
    out.writeUTF(type);
    out.writeInt(parts.size());
    for (Part part : parts) {
      out.writeUTF(part.name);
      out.writeUTF(part.kind.name());
      out.writeInt(part.constants.size());
      for (String constant : part.constants) {
        out.writeUTF(constant);
      }
      if (part.nested != null) {
        part.nested.write(out);
      }
    }
  }

  static RecordLayout read(DataInputView in) throws IOException {
    String type = in.readUTF();
    List<Part> parts = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String name = in.readUTF();
      Kind kind = Kind.valueOf(in.readUTF());
      List<String> constants = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        constants.add(in.readUTF());
      }
      parts.add(
          new Part(name, kind, List.copyOf(constants), kind == Kind.RECORD ? read(in) : null));
    }
    return new RecordLayout(type, List.copyOf(parts));
  }
}
