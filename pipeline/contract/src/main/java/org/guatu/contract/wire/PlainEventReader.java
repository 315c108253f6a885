package org.guatu.contract.wire;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.PlainJson.Unusual;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event in one pass over its bytes, if they look as {@link EventWriter} would write them:
 * what ingest has put on a topic and what stands in a recorded round always does. Anything else is
 * left to {@link EventReader}; nothing is refused here that it would not refuse in the same words.
 *
 * <p>It also knows whether these bytes are the canonical form to the last one. Then the body digest
 * can be taken of them as they are.
 */
final class PlainEventReader {
  private static final NameTable<Envelope> MEMBERS =
      new NameTable<>(List.of(Envelope.values()), Envelope::wire);
  private static final NameTable<DataField> FIELDS =
      new NameTable<>(List.of(DataField.values()), DataField::wire);
  private static final NameTable<EventShape> SHAPES =
      new NameTable<>(EventShape.all(), EventShape::cloudEventType);
  private static final NameTable<String> VERSIONS = new NameTable<>(List.of("1.0"), name -> name);
  private static final Map<Stream, int[]> RANKS = ranks();

  private final byte[] body;
  private final PlainJson json;
  private final boolean recorded;
  private final EventDraft draft = new EventDraft();

  /** Whether all so far is as it would be written. */
  private boolean canonical = true;

  /** Where the times are that do not belong to what an event says, the comma before included. */
  private int cutFrom;

  private int cutUntil;

  private PlainEventReader(byte[] body, boolean recorded) {
    this.body = body;
    this.json = new PlainJson(body);
    this.recorded = recorded;
  }

  /** A reader that has read the event; null where that is for {@link EventReader} to do. */
  static @Nullable PlainEventReader read(byte[] body, boolean recorded) throws RefusedException {
    if (body.length > Limits.EVENT_BYTES || Utf8.firstInvalid(body) >= 0) {
      return null;
    }
    PlainEventReader reader = new PlainEventReader(body, recorded);
    int given;
    try {
      given = reader.envelope();
    } catch (Unusual unusual) {
      return null;
    }
    EventChecks.complete(reader.draft, given, recorded);
    return reader;
  }

  EventDraft draft() {
    return draft;
  }

  /** Adds what the event says to a digest; false if these bytes cannot tell. */
  boolean digest(MessageDigest digest) {
    if (canonical) {
      digest.update(body, 0, cutFrom);
      digest.update(body, cutUntil, body.length - cutUntil);
    }
    return canonical;
  }

  private int envelope() throws Unusual {
    int given = 0;
    int from = 0;
    json.expect('{');
    do {
      Envelope member = json.known(MEMBERS);
      int bit = member.bit();
      if ((given & bit) != 0) {
        throw PlainJson.unusual();
      }
      // Written in the order of the enum, and so compared with all that came before.
      canonical &= given < bit;
      given |= bit;
      json.expect(':');
      read(member);
      if (member == Envelope.SENT_TIME || member == Envelope.RECEIVED_TIME) {
        cutFrom = cutUntil == 0 ? from : cutFrom;
        cutUntil = json.at();
      }
      from = json.at();
    } while (json.skip(','));
    json.expect('}');
    if (!json.atEnd()) {
      throw PlainJson.unusual();
    }
    canonical &= (given & Envelope.DATA.bit()) != 0;
    return given;
  }

  private void read(Envelope member) throws Unusual {
    switch (member) {
      case SPEC_VERSION -> json.known(VERSIONS);
      case ID -> draft.id = json.text(Limits.ID_CHARACTERS);
      case SOURCE -> draft.source = json.text(Limits.ID_CHARACTERS);
      case TYPE -> draft.shape = json.known(SHAPES);
      case TIME -> draft.occurredAtMillis = json.instant();
      case SCHEMA_VERSION ->
          draft.schemaVersion = (int) json.whole(Event.SCHEMA_VERSION, Event.SCHEMA_VERSION);
      case DEVICE_ID -> draft.device = json.text(Limits.ID_CHARACTERS);
      case DEVICE_SEQUENCE -> draft.deviceSequence = json.whole(0, Limits.SEQUENCE);
      case AREA -> draft.area = json.text(Limits.ID_CHARACTERS);
      case SENT_TIME -> draft.sentAtMillis = json.instant();
      case RECEIVED_TIME -> draft.receivedAtMillis = receivedTime();
      case CORRECTS_SOURCE -> draft.correctsSource = json.text(Limits.ID_CHARACTERS);
      case CORRECTS_ID -> draft.correctsId = json.text(Limits.ID_CHARACTERS);
      case DATA -> data();
      case SUBJECT, DATA_CONTENT_TYPE, DATA_SCHEMA -> throw PlainJson.unusual();
    }
  }

  private long receivedTime() throws Unusual {
    if (!recorded) {
      throw PlainJson.unusual();
    }
    return json.instant();
  }

  private void data() throws Unusual {
    json.expect('{');
    if (json.skip('}')) {
      return;
    }
    EventShape shape = draft.shape;
    int[] ranks = shape == null ? null : RANKS.get(shape.stream());
    int last = -1;
    do {
      DataField field = json.known(FIELDS);
      if (draft.has(field)) {
        throw PlainJson.unusual();
      }
      int rank = ranks == null ? -1 : ranks[field.slot()];
      canonical &= rank > last;
      last = rank;
      json.expect(':');
      read(field);
    } while (json.skip(','));
    json.expect('}');
  }

  private void read(DataField field) throws Unusual {
    switch (field.kind()) {
      case ID -> draft.put(field, json.text(Limits.ID_CHARACTERS));
      case TEXT -> draft.put(field, json.text(Limits.TEXT_CHARACTERS));
      case WHOLE -> draft.put(field, json.whole(field.least(), field.greatest()));
      case TUBE_CAPACITY -> draft.put(field, tubeCapacity(field));
      case DEGREES -> {
        // There are several ways to write one.
        canonical = false;
        draft.put(field, json.decimal((double) field.least(), (double) field.greatest()));
      }
      case INSTANT -> draft.put(field, json.instant());
      case NEED -> draft.put(field, json.word(EventReader.NEEDS));
      case PRIORITY -> draft.put(field, json.word(EventReader.PRIORITIES));
      case CATEGORY -> draft.put(field, json.word(EventReader.CATEGORIES));
      case AREA_STATUS -> draft.put(field, json.word(EventReader.AREA_STATUSES));
      case PERSON_STATUS -> draft.put(field, json.word(EventReader.PERSON_STATUSES));
    }
  }

  private long tubeCapacity(DataField field) throws Unusual {
    long capacity = json.whole(field.least(), field.greatest());
    if (capacity != 1 && capacity != 5 && capacity != 10 && capacity != 20) {
      throw PlainJson.unusual();
    }
    return capacity;
  }

  /** By stream, the place of each field in the order in which they are written; -1 for none. */
  private static Map<Stream, int[]> ranks() {
    Map<Stream, int[]> ranks = new EnumMap<>(Stream.class);
    for (Stream stream : Stream.values()) {
      int[] rank = new int[DataField.COUNT_OF_FIELDS];
      Arrays.fill(rank, -1);
      List<DataField> order = new ArrayList<>();
      order.add(DataField.ROUND);
      order.addAll(EventWriter.order(stream));
      for (int i = 0; i < order.size(); i++) {
        rank[order.get(i).slot()] = i;
      }
      ranks.put(stream, rank);
    }
    return ranks;
  }
}
