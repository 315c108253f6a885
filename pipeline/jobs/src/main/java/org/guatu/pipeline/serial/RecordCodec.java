package org.guatu.pipeline.serial;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guatu.pipeline.serial.RecordLayout.Kind;
import org.guatu.pipeline.serial.RecordLayout.Part;
import org.jspecify.annotations.Nullable;

/** Packs records of a class as it is, and takes out those that were packed by any layout of it. */
final class RecordCodec {
  private static final int NOT_ANY_MORE = -1;

  private final boolean current;
  private final PartCodec[] parts;
  private final MethodHandle constructor;
  private final @Nullable Object[] absent;

  /** One part: how it is got from a record, and which argument of the constructor it is. */
  private record PartCodec(
      Kind kind,
      @Nullable MethodHandle getter,
      int argument,
      List<Optional<Object>> constants,
      @Nullable RecordCodec nested) {}

  RecordCodec(Class<?> type, RecordLayout layout) {
    RecordComponent[] components = type.getRecordComponents();
    this.current = layout.equals(RecordLayout.of(type));
    this.absent = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      absent[i] = nothing(types[i]);
    }
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      this.constructor =
          MethodHandles.privateLookupIn(type, lookup)
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      List<PartCodec> made = new ArrayList<>();
      for (Part part : layout.parts()) {
        made.add(part(part, type, components, lookup));
      }
      this.parts = made.toArray(PartCodec[]::new);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be looked into: " + type, e);
    }
  }

  private static PartCodec part(
      Part part, Class<?> type, RecordComponent[] components, MethodHandles.Lookup lookup)
      throws ReflectiveOperationException {
    int at = NOT_ANY_MORE;
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(part.name())) {
        at = i;
      }
    }
    RecordLayout nested = part.nested();
    if (at == NOT_ANY_MORE) {
      return new PartCodec(part.kind(), null, at, List.of(), passedOver(nested));
    }
    Class<?> of = components[at].getType();
    Class<?> as = of.isPrimitive() ? of : Object.class;
    MethodHandle getter =
        MethodHandles.privateLookupIn(type, lookup)
            .unreflect(components[at].getAccessor())
            .asType(MethodType.methodType(as, Object.class));
    return new PartCodec(
        part.kind(),
        getter,
        at,
        constants(part, of),
        nested == null ? null : new RecordCodec(of, nested));
  }

  private static @Nullable RecordCodec passedOver(@Nullable RecordLayout nested) {
    if (nested != null) {
      throw new IllegalStateException("a part that was a record is gone: " + nested.type());
    }
    return null;
  }

  /** The constants of today by the numbers they had. */
  private static List<Optional<Object>> constants(Part part, Class<?> type) {
    Object[] now = type.isEnum() ? type.getEnumConstants() : new Object[0];
    return part.constants().stream()
        .map(
            name -> Arrays.stream(now).filter(one -> ((Enum<?>) one).name().equals(name)).findAny())
        .toList();
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == long.class) {
      return 0L;
    } else if (type == int.class) {
      return 0;
    } else if (type == boolean.class) {
      return false;
    }
    return type == double.class ? Double.NaN : null;
  }

  void pack(Object value, Packer into) {
    if (!current) {
      throw new IllegalStateException("packed only by the layout of today");
    }
    try {
      for (PartCodec part : parts) {
        MethodHandle getter = part.getter;
        if (getter != null) {
          pack(part, getter, value, into);
        }
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor that throws", e);
    }
  }

  @SuppressWarnings("EnumOrdinal") // The layout says which constant had which number.
  private static void pack(PartCodec part, MethodHandle getter, Object value, Packer into)
      throws Throwable {
    switch (part.kind) {
      case LONG -> into.number((long) getter.invokeExact(value));
      case INT -> into.number((int) getter.invokeExact(value));
      case BOOLEAN -> into.flag((boolean) getter.invokeExact(value));
      case DOUBLE -> into.real((double) getter.invokeExact(value));
      case TEXT -> into.text((String) (Object) getter.invokeExact(value));
      case ENUM -> {
        Object constant = (Object) getter.invokeExact(value);
        into.size(constant == null ? 0 : ((Enum<?>) constant).ordinal() + 1);
      }
      case RECORD -> {
        Object inner = (Object) getter.invokeExact(value);
        into.flag(inner != null);
        RecordCodec nested = part.nested;
        if (inner != null && nested != null) {
          nested.pack(inner, into);
        }
      }
    }
  }

  Object unpack(Unpacker from) throws IOException {
    @Nullable Object[] arguments = Arrays.copyOf(absent, absent.length);
    for (PartCodec part : parts) {
      Object value = unpack(part, from);
      if (part.argument != NOT_ANY_MORE) {
        arguments[part.argument] = value;
      }
    }
    try {
      return (Object) constructor.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a constructor that throws", e);
    }
  }

  private static @Nullable Object unpack(PartCodec part, Unpacker from) throws IOException {
    return switch (part.kind) {
      case LONG -> from.number();
      case INT -> (int) from.number();
      case BOOLEAN -> from.flag();
      case DOUBLE -> from.real();
      case TEXT -> from.text();
      case ENUM -> {
        int number = from.size();
        if (number == 0 || part.argument == NOT_ANY_MORE) {
          yield null;
        }
        Optional<Object> constant = part.constants.get(number - 1);
        if (constant.isEmpty()) {
          throw new IOException("state has a constant that is no more, number " + number);
        }
        yield constant.get();
      }
      case RECORD -> {
        RecordCodec nested = part.nested;
        yield from.flag() && nested != null ? nested.unpack(from) : null;
      }
    };
  }
}
