package org.guatu.contract.wire;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.event.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields an event of one type must and may carry: the table that the codec, the schemas and
 * their tests share.
 */
public final class EventShape {
  private static final List<EventShape> ALL = EventShapes.all();
  private static final Map<String, EventShape> BY_TYPE = new HashMap<>();

  static {
    for (EventShape shape : ALL) {
      BY_TYPE.put(shape.cloudEventType(), shape);
    }
  }

  private final Stream stream;
  private final Enum<?> type;
  private final String typeName;
  private final String cloudEventType;
  private final Set<DataField> required;
  private final Set<DataField> fields;
  private final long requiredMask;
  private final long fieldsMask;
  private final boolean areaRequired;
  private final boolean signedQuantity;

  EventShape(
      Stream stream,
      Enum<?> type,
      String typeName,
      Set<DataField> required,
      Set<DataField> optional,
      Set<Trait> traits) {
    this.stream = stream;
    this.type = type;
    this.typeName = typeName;
    this.cloudEventType = typePrefix(stream) + typeName;
    EnumSet<DataField> all = EnumSet.noneOf(DataField.class);
    all.addAll(required);
    this.required = Collections.unmodifiableSet(EnumSet.copyOf(all));
    all.addAll(optional);
    this.fields = Collections.unmodifiableSet(all);
    this.requiredMask = mask(this.required);
    this.fieldsMask = mask(this.fields);
    this.areaRequired = traits.contains(Trait.IN_AREA);
    this.signedQuantity = traits.contains(Trait.SIGNED_QUANTITY);
  }

  /** Every type of every stream, in the order of the enums. */
  public static List<EventShape> all() {
    return ALL;
  }

  /** The shape of a CloudEvents type such as {@code org.guatu.point.served}; null if unknown. */
  public static @Nullable EventShape of(String cloudEventType) {
    return BY_TYPE.get(cloudEventType);
  }

  public Stream stream() {
    return stream;
  }

  /** The constant of the stream's enum of types. */
  public Enum<?> type() {
    return type;
  }

  /** Its name within the stream, such as {@code served}. */
  public String typeName() {
    return typeName;
  }

  /** The CloudEvents type, such as {@code org.guatu.point.served}. */
  public String cloudEventType() {
    return cloudEventType;
  }

  /** Members of {@code data} it must carry. */
  public Set<DataField> required() {
    return required;
  }

  /** All members of {@code data} it may carry, the required ones included. */
  public Set<DataField> fields() {
    return fields;
  }

  /** Whether the envelope must carry {@code area}. */
  public boolean areaRequired() {
    return areaRequired;
  }

  /** Whether {@code quantity} may be negative. */
  public boolean signedQuantity() {
    return signedQuantity;
  }

  /** Required fields as bits by ordinal. */
  long requiredMask() {
    return requiredMask;
  }

  /** All fields as bits by ordinal. */
  long fieldsMask() {
    return fieldsMask;
  }

  static String typePrefix(Stream stream) {
    return "org.guatu." + stream.wire() + ".";
  }

  private static long mask(Set<DataField> fields) {
    long mask = 0;
    for (DataField field : fields) {
      mask |= field.bit();
    }
    return mask;
  }

  /** What some types have beside their fields. */
  enum Trait {
    IN_AREA,
    SIGNED_QUANTITY
  }
}
