package org.guatu.simulators.round;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * One line of an event file.
 *
 * @param file where it stands, for messages
 * @param number counted from 1
 * @param json its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by ReplayKey, never by itself
record EventLine(String file, long number, byte[] json) {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final JsonMapper MAPPER = new JsonMapper();

  /** When it was received, and who sent it: what orders it, save for the body. */
  ReplayKey key() throws RoundException {
    String source = "";
    String id = "";
    String received = null;
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("not a JSON object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        switch (field) {
          case "source" -> source = String.valueOf(parser.getText());
          case "id" -> id = String.valueOf(parser.getText());
          case "receivedtime" -> received = parser.getText();
          default -> parser.skipChildren();
        }
      }
    } catch (RoundException e) {
      throw e;
    } catch (IOException e) {
      throw wrong("not JSON: " + firstLine(e));
    }
    return new ReplayKey(instant(received), source, id, this);
  }

  private long instant(@Nullable String received) throws RoundException {
    if (received == null) {
      throw wrong("receivedtime is missing");
    }
    try {
      return OffsetDateTime.parse(received).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw wrong("/receivedtime: not an instant: " + received);
    }
  }

  /** The record as it stood on its topic. A line the codec refuses stays, as unreadable. */
  RoundRecord record(Stream stream) throws RoundException {
    try {
      Event event = EventCodec.decodeRecorded(json);
      if (event.stream() == stream) {
        return new RoundRecord(stream, event, EventCodec.encode(event), event.receivedAtMillis());
      }
    } catch (RefusedException e) {
      UnreadableLine unreadable = UnreadableLine.decode(MAPPER, json);
      if (unreadable != null) {
        return new RoundRecord(stream, null, unreadable.body(), unreadable.receivedAtMillis());
      }
    }
    return new RoundRecord(stream, null, json, key().receivedAtMillis());
  }

  private RoundException wrong(String reason) {
    return new RoundException(file + ", line " + number + ": " + reason);
  }

  private static String firstLine(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
