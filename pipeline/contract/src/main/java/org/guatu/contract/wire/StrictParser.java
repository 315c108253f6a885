package org.guatu.contract.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON parser that refuses, with path and reason, what Jackson alone lets pass: bytes that are
 * not UTF-8, NUL and other control characters, lone surrogates, over-long text, numbers out of
 * range. It stands on a token; the reading methods read the value it stands on.
 */
final class StrictParser implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(16)
                  .maxNameLength(256)
                  .maxNumberLength(64)
                  .maxStringLength(64 * 1024)
                  .build())
          // Names come from strangers: they must not fill the JVM's table of interned strings.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .build();

  private final JsonParser parser;

  private StrictParser(JsonParser parser) {
    this.parser = parser;
  }

  /** Stands on the opening brace of the document's object. */
  static StrictParser open(byte[] json, int greatestBytes) throws RefusedException {
    if (json.length > greatestBytes) {
      throw new RefusedException("", "longer than " + greatestBytes + " bytes");
    }
    int invalid = Utf8.firstInvalid(json);
    if (invalid >= 0) {
      throw new RefusedException("", "not UTF-8 at byte " + invalid);
    }
    int first = 0;
    while (first < json.length && isSpace(json[first])) {
      first++;
    }
    if (first == json.length || json[first] != '{') {
      throw new RefusedException("", "not a JSON object");
    }
    // The first bytes are what Jackson would guess UTF-16 or UTF-32 from.
    for (int i = first + 1; i < Math.min(json.length, first + 4); i++) {
      if (json[i] == 0) {
        throw new RefusedException("", "not JSON in UTF-8: a NUL byte");
      }
    }
    try {
      StrictParser strict = new StrictParser(FACTORY.createParser(json));
      strict.next();
      return strict;
    } catch (IOException e) {
      throw new RefusedException("", "not JSON");
    }
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** The next token; null at the end of the document. */
  @Nullable JsonToken next() throws RefusedException {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Moves from the opening brace or the last value to the next member's name; null at the closing
   * brace.
   */
  @Nullable String nextName() throws RefusedException {
    JsonToken token = next();
    if (token == JsonToken.END_OBJECT) {
      return null;
    }
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Moves from a name to its value. */
  JsonToken value() throws RefusedException {
    JsonToken token = next();
    if (token == null) {
      throw refuse("the document ends here");
    }
    return token;
  }

  @Nullable JsonToken token() {
    return parser.currentToken();
  }

  /** Nothing may follow the document's object. */
  void end() throws RefusedException {
    JsonToken token;
    try {
      token = parser.nextToken();
    } catch (IOException e) {
      throw new RefusedException("", "something follows the JSON object");
    }
    if (token != null) {
      throw new RefusedException("", "something follows the JSON object");
    }
  }

  void expectObject() throws RefusedException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrongType("an object");
    }
  }

  void expectArray() throws RefusedException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrongType("an array");
    }
  }

  /** Text of 1 to {@code limit} characters without control characters. */
  String text(int limit) throws RefusedException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrongType("text");
    }
    String text;
    try {
      text = parser.getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
    String wrong = Text.wrong(text, limit);
    if (wrong != null) {
      throw refuse(wrong);
    }
    return text;
  }

  /** A whole number within bounds. */
  long whole(long least, long greatest) throws RefusedException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      throw refuse("must be a whole number, written without fraction or exponent");
    }
    if (token != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType("a whole number");
    }
    long value;
    try {
      JsonParser.NumberType type = parser.getNumberType();
      if (type == JsonParser.NumberType.BIG_INTEGER) {
        throw outOfRange(least, greatest);
      }
      value = parser.getLongValue();
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (value < least || value > greatest) {
      throw outOfRange(least, greatest);
    }
    return value;
  }

  /** A finite decimal number within bounds. */
  double decimal(double least, double greatest) throws RefusedException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType("a number");
    }
    double value;
    try {
      value = parser.getDoubleValue();
    } catch (IOException e) {
      throw unreadable(e);
    }
    // Negated, so that NaN is refused too.
    if (!(value >= least && value <= greatest)) {
      throw refuse("must be from " + plain(least) + " to " + plain(greatest));
    }
    // No negative zero: two equal places must be one.
    return value + 0.0;
  }

  boolean truth() throws RefusedException {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw wrongType("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** An RFC 3339 time between 2000 and 2100, in UTC milliseconds. */
  long instant() throws RefusedException {
    long millis = timeOfText();
    if (millis < Limits.FROM_MILLIS || millis >= Limits.UNTIL_MILLIS) {
      throw refuse("a time before 2000 or after 2099");
    }
    return millis;
  }

  private long timeOfText() throws RefusedException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrongType("a time as text");
    }
    try {
      return Rfc3339.parse(
          parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), "");
    } catch (RefusedException e) {
      throw refuse(e.reason());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * An RFC 3339 time from 1970 to 9999, in UTC milliseconds: what is planned or stands for ever.
   */
  long anyInstant() throws RefusedException {
    long millis = timeOfText();
    if (millis < 0 || millis > Rfc3339.LAST_MILLIS) {
      throw refuse("a time before 1970");
    }
    return millis;
  }

  /** The items of the array the parser stands on. */
  <T> List<T> list(Reading<T> item) throws RefusedException {
    expectArray();
    List<T> items = new ArrayList<>();
    while (value() != JsonToken.END_ARRAY) {
      items.add(item.read(this));
    }
    return items;
  }

  /** The members of the object the parser stands on, under names of the object's own. */
  <T> Map<String, T> map(Reading<T> value) throws RefusedException {
    expectObject();
    Map<String, T> map = new LinkedHashMap<>();
    for (String name = nextName(); name != null; name = nextName()) {
      String wrong = Text.wrong(name, Limits.ID_CHARACTERS);
      if (wrong != null) {
        throw refuse(wrong);
      }
      if (map.containsKey(name)) {
        throw duplicateMember();
      }
      value();
      map.put(name, value.read(this));
    }
    return map;
  }

  /** Reads the value a parser stands on. */
  interface Reading<T> {
    T read(StrictParser json) throws RefusedException;
  }

  /** The schema version, which must be the one this build knows. */
  int version(int known) throws RefusedException {
    long version = whole(0, Integer.MAX_VALUE);
    if (version != known) {
      throw refuse("unknown schema version " + version + "; known is " + known);
    }
    return known;
  }

  /** A refusal of the place the parser stands at. */
  RefusedException refuse(String reason) {
    return new RefusedException(path(), reason);
  }

  RefusedException wrongType(String wanted) {
    return refuse("must be " + wanted + ", is " + is());
  }

  RefusedException unknownMember() {
    return refuse("no such field here");
  }

  RefusedException duplicateMember() {
    return refuse("given twice");
  }

  /**
   * JSON Pointer of the place the parser stands at. Names come from strangers: what would not stand
   * on one line of a log is shown as a space.
   */
  String path() {
    return Text.oneLine(parser.getParsingContext().pathAsPointer().toString(), 512);
  }

  private RefusedException outOfRange(long least, long greatest) {
    return refuse("must be from " + least + " to " + greatest);
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) < 1e15
        ? Long.toString((long) bound)
        : Double.toString(bound);
  }

  private String is() {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "missing";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      case FIELD_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "missing";
    };
  }

  /** In words of our own: Jackson's speak of its settings and of where the source came from. */
  private RefusedException unreadable(IOException e) {
    if (e instanceof JsonEOFException) {
      return refuse("not JSON: it ends too early");
    }
    if (e instanceof StreamConstraintsException) {
      return refuse("a name, a number or text far too long, or nested too deep");
    }
    JsonLocation at = parser.currentLocation();
    return refuse("not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new AssertionError("a parser over bytes in memory does not fail to close", e);
    }
  }
}
