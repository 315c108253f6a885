package org.guatu.simulators.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * JSON records: an array, which may stand deep inside the document, or one record a line. The
 * document is streamed; a record is counted from 1.
 */
final class JsonRows implements RowSource {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final List<String> path;
  private final boolean lines;
  private final Charset charset;

  /**
   * @param path names from the top of the document down to the array of records
   * @param lines whether each line is a record of its own
   */
  JsonRows(List<String> path, boolean lines, Charset charset) {
    this.path = List.copyOf(path);
    this.lines = lines;
    this.charset = charset;
  }

  @Override
  public void read(Path file, Sink sink) throws IOException, MappingException {
    sink.columns(Set.of());
    try (BufferedReader text = Decoding.open(file, charset)) {
      if (lines) {
        readLines(text, sink);
      } else {
        readArray(file, text, sink);
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new IOException(file + ", line " + line + ": " + e.getOriginalMessage(), e);
    }
  }

  private void readLines(BufferedReader text, Sink sink) throws IOException {
    long number = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (Decoding.failed(line)) {
        sink.broken(number, Decoding.reason(charset));
        continue;
      }
      try {
        sink.row(number, new JsonRow(JSON.readTree(line)));
      } catch (JsonProcessingException e) {
        sink.broken(number, "not JSON: " + e.getOriginalMessage());
      }
    }
  }

  private void readArray(Path file, Reader text, Sink sink) throws IOException {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      for (String name : path) {
        enter(file, parser, name);
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        throw new IOException(file + ": no array of records at /" + String.join("/", path));
      }
      long number = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        number++;
        JsonNode record = JSON.readTree(parser);
        if (Decoding.failed(record.toString())) {
          sink.broken(number, Decoding.reason(charset));
        } else {
          sink.row(number, new JsonRow(record));
        }
      }
    }
  }

  private static void enter(Path file, JsonParser parser, String name) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean here = parser.currentName().equals(name);
        parser.nextToken();
        if (here) {
          return;
        }
        parser.skipChildren();
      }
    }
    throw new IOException(file + ": nothing is called '" + name + "'");
  }
}
