package org.guatu.contract.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.CallCategory;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.Priority;

/** Events of every shape, chosen by a seeded generator: all that the contract allows. */
public final class AnyEvents {
  private static final List<String> LETTERS =
      List.of("a", "Z", "7", "-", "_", "/", ":", " ", "\"", "\\", "楼", "栋", "é", "😷", "~", "|");
  private static final int[] CAPACITIES = {1, 5, 10, 20};

  private final RandomGenerator random;

  public AnyEvents(RandomGenerator random) {
    this.random = random;
  }

  /** An event of any type. */
  public Event any() {
    List<EventShape> shapes = EventShape.all();
    return of(shapes.get(random.nextInt(shapes.size())));
  }

  /** An event of this shape. */
  public Event of(EventShape shape) {
    EventDraft draft = new EventDraft();
    draft.schemaVersion = Event.SCHEMA_VERSION;
    draft.shape = shape;
    draft.source = id();
    draft.id = id();
    draft.occurredAtMillis = instant();
    draft.receivedAtMillis = instant();
    draft.sentAtMillis = random.nextBoolean() ? instant() : -1;
    draft.device = random.nextBoolean() ? id() : null;
    draft.deviceSequence = random.nextBoolean() ? random.nextLong(Limits.SEQUENCE + 1) : -1;
    draft.area = shape.areaRequired() || random.nextBoolean() ? id() : null;
    if (random.nextInt(4) == 0) {
      draft.correctsSource = draft.source;
      draft.correctsId = draft.id.equals("other") ? "another" : "other";
    }
    for (DataField field : fields(shape)) {
      put(draft, field, shape);
    }
    return draft.build();
  }

  private Set<DataField> fields(EventShape shape) {
    Set<DataField> fields = EnumSet.noneOf(DataField.class);
    for (DataField field : shape.fields()) {
      if (shape.required().contains(field) || random.nextBoolean()) {
        fields.add(field);
      }
    }
    if (fields.contains(DataField.LON)) {
      fields.add(DataField.LAT);
    } else {
      fields.remove(DataField.LAT);
    }
    return fields;
  }

  private void put(EventDraft draft, DataField field, EventShape shape) {
    switch (field.kind()) {
      case ID -> draft.put(field, id());
      case TEXT -> draft.put(field, text(Limits.TEXT_CHARACTERS));
      case WHOLE -> draft.put(field, whole(field, shape));
      case TUBE_CAPACITY -> draft.put(field, (long) CAPACITIES[random.nextInt(4)]);
      case DEGREES ->
          draft.put(field, random.nextDouble((double) field.least(), (double) field.greatest()));
      case INSTANT -> draft.put(field, after(draft, field));
      case NEED -> draft.put(field, one(NeedType.values()));
      case PRIORITY -> draft.put(field, one(Priority.values()));
      case CATEGORY -> draft.put(field, one(CallCategory.values()));
      case AREA_STATUS -> draft.put(field, one(AreaStatus.values()));
      case PERSON_STATUS -> draft.put(field, one(PersonStatus.values()));
    }
  }

  private long whole(DataField field, EventShape shape) {
    boolean unsigned = field == DataField.QUANTITY && !shape.signedQuantity();
    long least = unsigned ? 0 : field.least();
    return switch (random.nextInt(4)) {
      case 0 -> least;
      case 1 -> field.greatest();
      default -> random.nextLong(least, field.greatest() + 1);
    };
  }

  /** An instant not before the one that must not be after it. */
  private long after(EventDraft draft, DataField field) {
    DataField begin =
        switch (field) {
          case WINDOW_END -> DataField.WINDOW_START;
          case DUE_AT -> DataField.START_AT;
          default -> field;
        };
    long instant = instant();
    return field == DataField.START_AT && draft.has(DataField.DUE_AT)
        ? Math.min(instant, draft.number(DataField.DUE_AT, 0))
        : Math.max(instant, draft.number(begin, instant));
  }

  private long instant() {
    return random.nextLong(Limits.FROM_MILLIS, Limits.UNTIL_MILLIS);
  }

  private String id() {
    return text(Limits.ID_CHARACTERS);
  }

  private String text(int limit) {
    int length = random.nextInt(8) == 0 ? limit : 1 + random.nextInt(12);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
