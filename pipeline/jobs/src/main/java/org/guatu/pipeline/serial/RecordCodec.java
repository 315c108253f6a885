package org.guatu.pipeline.serial;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guatu.pipeline.serial.RecordLayout.Kind;
import org.guatu.pipeline.serial.RecordLayout.Part;
import org.jspecify.annotations.Nullable;

/**
 * Packs records of a class by a layout of it, and takes them out. Making one costs classes that the
 * JVM makes for it, so there is one for each class, and more only while state of an earlier layout
 * is read.
 */
final class RecordCodec {
  private static final int NOT_ANY_MORE = -1;

  /** By layouts as they are now. */
  private static final ClassValue<RecordCodec> CURRENT =
      new ClassValue<>() {
        @Override
        protected RecordCodec computeValue(Class<?> type) {
          return new RecordCodec(type, RecordLayout.of(type));
        }
      };

  private final List<PartCodec> parts;

  /** Null for a record that is no more, and is passed over. */
  private final @Nullable MethodHandle constructor;

  private final @Nullable Object[] absent;

  /**
   * One part.
   *
   * @param argument which of the constructor it is
   * @param getter null where there is no such component any more
   * @param constants of an enum as they are now, by the numbers they have in the layout
   */
  private record PartCodec(
      Part part,
      int argument,
      @Nullable MethodHandle getter,
      List<Optional<Object>> constants,
      @Nullable RecordCodec nested) {}

  /**
   * That of a class by one of its layouts.
   *
   * @throws IllegalArgumentException if what was packed cannot become such a record
   */
  static RecordCodec of(Class<?> type, @Nullable RecordLayout earlier) {
    return earlier == null ? CURRENT.get(type) : new RecordCodec(type, earlier);
  }

  private RecordCodec(@Nullable Class<?> type, RecordLayout layout) {
    RecordComponent[] components =
        type == null ? new RecordComponent[0] : type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    this.absent = Arrays.stream(types).map(RecordCodec::absent).toArray();
    try {
      this.constructor = type == null ? null : constructor(type, types);
      PartCodec[] made = new PartCodec[layout.parts().size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = part(layout, layout.parts().get(i), type, components);
      }
      this.parts = List.of(made);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record that cannot be looked into: " + type, e);
    }
  }

  private static MethodHandle constructor(Class<?> type, Class<?>[] types)
      throws ReflectiveOperationException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
        .findConstructor(type, MethodType.methodType(void.class, types))
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  private static PartCodec part(
      RecordLayout layout, Part part, @Nullable Class<?> type, RecordComponent[] components)
      throws ReflectiveOperationException {
    int at = NOT_ANY_MORE;
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(part.name())) {
        at = i;
      }
    }
    RecordLayout nested = part.nested();
    if (type == null || at == NOT_ANY_MORE) {
      RecordCodec passedOver = nested == null ? null : new RecordCodec(null, nested);
      return new PartCodec(part, NOT_ANY_MORE, null, List.of(), passedOver);
    }
    Class<?> now = components[at].getType();
    if (RecordLayout.kindOf(now) != part.kind()) {
      throw new IllegalArgumentException(
          "state of %s.%s was packed as %s and is %s now"
              .formatted(layout.type(), part.name(), part.kind(), now.getName()));
    }
    MethodHandle getter =
        MethodHandles.privateLookupIn(type, MethodHandles.lookup())
            .unreflect(components[at].getAccessor())
            .asType(MethodType.methodType(now.isPrimitive() ? now : Object.class, Object.class));
    return new PartCodec(
        part, at, getter, constants(part, now), nested == null ? null : codec(now, nested));
  }

  private static RecordCodec codec(Class<?> type, RecordLayout layout) {
    return layout.equals(RecordLayout.of(type)) ? CURRENT.get(type) : new RecordCodec(type, layout);
  }

  private static List<Optional<Object>> constants(Part part, Class<?> type) {
    Object[] now = type.isEnum() ? type.getEnumConstants() : new Object[0];
    return part.constants().stream()
        .map(
            name -> Arrays.stream(now).filter(one -> ((Enum<?>) one).name().equals(name)).findAny())
        .toList();
  }

  /** What stands for a part that was not packed yet: as in events, -1 for a number not told. */
  private static @Nullable Object absent(Class<?> type) {
    if (type == long.class) {
      return -1L;
    } else if (type == int.class) {
      return 0;
    } else if (type == boolean.class) {
      return false;
    }
    return type == double.class ? Double.NaN : null;
  }

  /**
   * Packs a record.
   *
   * @throws IllegalStateException by a layout with parts that the class has no more
   */
  void pack(Object value, Packer into) {
    try {
      for (PartCodec part : parts) {
        MethodHandle getter = part.getter;
        if (getter == null) {
          throw new IllegalStateException("there is no " + part.part.name() + " to pack any more");
        }
        pack(part, getter, value, into);
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor that throws", e);
    }
  }

  private static void pack(PartCodec part, MethodHandle getter, Object value, Packer into)
      throws Throwable {
    switch (part.part.kind()) {
      case LONG -> into.number((long) getter.invokeExact(value));
      case INT -> into.number((int) getter.invokeExact(value));
      case BOOLEAN -> into.flag((boolean) getter.invokeExact(value));
      case DOUBLE -> into.real((double) getter.invokeExact(value));
      case TEXT -> into.text((String) (Object) getter.invokeExact(value));
      case ENUM -> into.size(number(part, (Object) getter.invokeExact(value)));
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

  /** That of a constant in the layout, from 1; 0 for none. */
  @SuppressWarnings("EnumOrdinal") // Mostly it is that one.
  private static int number(PartCodec part, @Nullable Object constant) {
    if (constant == null) {
      return 0;
    }
    Enum<?> one = (Enum<?>) constant;
    List<String> names = part.part.constants();
    int ordinal = one.ordinal();
    int number =
        ordinal < names.size() && part.constants.get(ordinal).orElse(null) == constant
            ? ordinal
            : names.indexOf(one.name());
    if (number < 0) {
      throw new IllegalStateException("an earlier layout has no " + one.name());
    }
    return number + 1;
  }

  Object unpack(Unpacker from) throws IOException {
    Object value = unpackOrPass(from);
    if (value == null) {
      throw new IllegalStateException("no class to make of it");
    }
    return value;
  }

  private @Nullable Object unpackOrPass(Unpacker from) throws IOException {
    @Nullable Object[] arguments = Arrays.copyOf(absent, absent.length);
    for (PartCodec part : parts) {
      Object value = value(part, from);
      if (part.argument != NOT_ANY_MORE) {
        arguments[part.argument] = value;
      }
    }
    MethodHandle maker = constructor;
    if (maker == null) {
      return null;
    }
    try {
      return (Object) maker.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a constructor that throws", e);
    }
  }

  private static @Nullable Object value(PartCodec part, Unpacker from) throws IOException {
    Kind kind = part.part.kind();
    return switch (kind) {
      case LONG -> from.number();
      case INT -> (int) from.number();
      case BOOLEAN -> from.flag();
      case DOUBLE -> from.real();
      case TEXT -> from.text();
      case ENUM -> constant(part, from.size());
      case RECORD -> {
        RecordCodec nested = part.nested;
        yield from.flag() && nested != null ? nested.unpackOrPass(from) : null;
      }
    };
  }

  private static @Nullable Object constant(PartCodec part, int number) throws IOException {
    if (number == 0 || part.argument == NOT_ANY_MORE) {
      return null;
    }
    if (number > part.constants.size()) {
      throw new IOException("%s has no constant %d".formatted(part.part.name(), number));
    }
    return part.constants
        .get(number - 1)
        .orElseThrow(
            () ->
                new IOException(
                    "state has the constant %s of %s, which is no more"
                        .formatted(part.part.constants().get(number - 1), part.part.name())));
  }
}
