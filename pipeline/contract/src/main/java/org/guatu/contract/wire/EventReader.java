package org.guatu.contract.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.util.regex.Pattern;
import org.guatu.contract.event.AreaStatus;
import org.guatu.contract.event.CallCategory;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.Priority;

/** Reads one event: first the members as they come, then what its type demands of them. */
final class EventReader {
  static final Words<NeedType> NEEDS = new Words<>(NeedType.values(), NeedType::wire);
  static final Words<Priority> PRIORITIES = new Words<>(Priority.values(), Priority::wire);
  static final Words<CallCategory> CATEGORIES =
      new Words<>(CallCategory.values(), CallCategory::wire);
  static final Words<AreaStatus> AREA_STATUSES = new Words<>(AreaStatus.values(), AreaStatus::wire);

  static final Words<PersonStatus> PERSON_STATUSES =
      new Words<>(PersonStatus.values(), PersonStatus::wire);

  private static final Pattern JSON_TYPE = Pattern.compile(Limits.JSON_TYPE);

  private final StrictParser json;
  private final EventDraft draft = new EventDraft();
  private final boolean recorded;

  private EventReader(StrictParser json, boolean recorded) {
    this.json = json;
    this.recorded = recorded;
  }

  /** An event that was received at the given time: the body must not say so itself. */
  static EventDraft received(byte[] body, long receivedAtMillis) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.EVENT_BYTES)) {
      EventDraft draft = new EventReader(json, false).read();
      draft.receivedAtMillis = receivedAtMillis;
      return draft;
    }
  }

  /** An event that carries when it was received. */
  static EventDraft recorded(byte[] body) throws RefusedException {
    try (StrictParser json = StrictParser.open(body, Limits.EVENT_BYTES)) {
      return new EventReader(json, true).read();
    }
  }

  private EventDraft read() throws RefusedException {
    int seen = 0;
    int given = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      Envelope member = Envelope.byWire(name);
      if (member == null) {
        throw json.unknownMember();
      }
      int bit = member.bit();
      if ((seen & bit) != 0) {
        throw json.duplicateMember();
      }
      seen |= bit;
      if (json.value() != JsonToken.VALUE_NULL) {
        given |= bit;
        read(member);
      }
    }
    json.end();
    EventChecks.complete(draft, given, recorded);
    return draft;
  }

  private void read(Envelope member) throws RefusedException {
    switch (member) {
      case SPEC_VERSION -> {
        if (!json.text(Limits.ID_CHARACTERS).equals("1.0")) {
          throw json.refuse("not CloudEvents 1.0");
        }
      }
      case ID -> draft.id = json.text(Limits.ID_CHARACTERS);
      case SOURCE -> draft.source = json.text(Limits.ID_CHARACTERS);
      case TYPE -> draft.shape = shape(json.text(Limits.ID_CHARACTERS));
      case TIME -> draft.occurredAtMillis = json.instant();
      case DATA_CONTENT_TYPE -> {
        if (!JSON_TYPE.matcher(json.text(Limits.ID_CHARACTERS)).matches()) {
          throw json.refuse("must be application/json");
        }
      }
      // Of CloudEvents, and of no use here: what it could say stands in the data.
      case SUBJECT, DATA_SCHEMA -> json.text(Limits.TEXT_CHARACTERS);
      case SCHEMA_VERSION -> draft.schemaVersion = json.version(Event.SCHEMA_VERSION);
      case DEVICE_ID -> draft.device = json.text(Limits.ID_CHARACTERS);
      case DEVICE_SEQUENCE -> draft.deviceSequence = json.whole(0, Limits.SEQUENCE);
      case AREA -> draft.area = json.text(Limits.ID_CHARACTERS);
      case SENT_TIME -> draft.sentAtMillis = json.instant();
      case RECEIVED_TIME -> draft.receivedAtMillis = receivedTime();
      case CORRECTS_SOURCE -> draft.correctsSource = json.text(Limits.ID_CHARACTERS);
      case CORRECTS_ID -> draft.correctsId = json.text(Limits.ID_CHARACTERS);
      case DATA -> readData();
    }
  }

  private EventShape shape(String type) throws RefusedException {
    EventShape shape = EventShape.of(type);
    if (shape == null) {
      throw json.refuse("no such event type");
    }
    return shape;
  }

  private long receivedTime() throws RefusedException {
    if (!recorded) {
      throw json.refuse("is stamped on receipt and must not be sent");
    }
    return json.instant();
  }

  private void readData() throws RefusedException {
    json.expectObject();
    long seen = 0;
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      DataField field = DataField.byWire(name);
      if (field == null) {
        throw json.unknownMember();
      }
      long bit = field.bit();
      if ((seen & bit) != 0) {
        throw json.duplicateMember();
      }
      seen |= bit;
      if (json.value() != JsonToken.VALUE_NULL) {
        read(field);
      }
    }
  }

  private void read(DataField field) throws RefusedException {
    switch (field.kind()) {
      case ID -> draft.put(field, json.text(Limits.ID_CHARACTERS));
      case TEXT -> draft.put(field, json.text(Limits.TEXT_CHARACTERS));
      case WHOLE -> draft.put(field, json.whole(field.least(), field.greatest()));
      case TUBE_CAPACITY -> draft.put(field, tubeCapacity(field));
      case DEGREES ->
          draft.put(field, json.decimal((double) field.least(), (double) field.greatest()));
      case INSTANT -> draft.put(field, json.instant());
      case NEED -> draft.put(field, NEEDS.read(json));
      case PRIORITY -> draft.put(field, PRIORITIES.read(json));
      case CATEGORY -> draft.put(field, CATEGORIES.read(json));
      case AREA_STATUS -> draft.put(field, AREA_STATUSES.read(json));
      case PERSON_STATUS -> draft.put(field, PERSON_STATUSES.read(json));
    }
  }

  private long tubeCapacity(DataField field) throws RefusedException {
    long capacity = json.whole(field.least(), field.greatest());
    if (capacity != 1 && capacity != 5 && capacity != 10 && capacity != 20) {
      throw json.refuse("must be 1, 5, 10 or 20");
    }
    return capacity;
  }
}
