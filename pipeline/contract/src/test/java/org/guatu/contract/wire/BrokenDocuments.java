package org.guatu.contract.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Breaks an event as a whole: its syntax, its encoding, its end. */
final class BrokenDocuments {
  private static final int TRUNCATIONS = 24;

  private final EventShape shape;
  private final byte[] valid;
  private final String text;
  private final List<Broken> all = new ArrayList<>();

  private BrokenDocuments(EventShape shape, byte[] valid) {
    this.shape = shape;
    this.valid = valid;
    this.text = new String(valid, StandardCharsets.UTF_8);
  }

  static List<Broken> of(EventShape shape, byte[] valid, Random random) {
    BrokenDocuments documents = new BrokenDocuments(shape, valid);
    documents.syntax();
    documents.encodings();
    documents.notEvents();
    for (int i = 0; i < TRUNCATIONS; i++) {
      int length = random.nextInt(valid.length);
      documents.add("cut after " + length + " bytes", Arrays.copyOf(valid, length));
    }
    byte[] noise = new byte[200];
    random.nextBytes(noise);
    documents.add("random bytes", noise);
    return documents.all;
  }

  private void syntax() {
    add("a comma at the end", text.substring(0, text.length() - 1) + ",}");
    add("a brace missing", text.substring(0, text.length() - 1));
    add("a brace too many", text + "}");
    add("two events", text + text);
    add("two events on two lines", text + "\n" + text);
    add("a word behind", text + " true");
    add("a NUL behind", text + "\u0000");
    add("a comma before", "," + text);
    add("a comma doubled", text.replaceFirst(",", ",,"));
    add("a comma missing", text.replaceFirst(",", " "));
    add("a colon missing", text.replaceFirst(":", " "));
    add("a comment", text.replaceFirst(",", ",/* here */"));
    add("a line comment behind", text + "// here");
    add("a name without quotes", text.replaceFirst("\"specversion\"", "specversion"));
    add("a name in single quotes", text.replaceFirst("\"specversion\"", "'specversion'"));
    add("an unknown escape", text.replaceFirst("\"1\\.0\"", "\"1\\\\x0\""));
    add("a raw NUL", text.replaceFirst("\"1\\.0\"", "\"1.0\u0000\""));
    add("a raw tab", text.replaceFirst("\"1\\.0\"", "\"1.0\t\""));
    add("a raw line feed", text.replaceFirst("\"1\\.0\"", "\"1.0\n\""));
    add("too long by its spaces", text + " ".repeat(Limits.EVENT_BYTES));
  }

  private void encodings() {
    add("a byte-order mark", "\uFEFF" + text);
    add("UTF-16 little-endian", text.getBytes(StandardCharsets.UTF_16LE));
    add("UTF-16 big-endian", text.getBytes(StandardCharsets.UTF_16BE));
    add("UTF-16 with its mark", text.getBytes(StandardCharsets.UTF_16));
    add("UTF-32 little-endian", text.getBytes(Charset.forName("UTF-32LE")));
    add("UTF-32 big-endian", text.getBytes(Charset.forName("UTF-32BE")));
    add("compressed", gzip(valid));
    add("reversed", new StringBuilder(text).reverse().toString());
  }

  private void notEvents() {
    add("nothing", "");
    add("spaces", " \n\t ");
    add("null", "null");
    add("a number", "1");
    add("text", "\"served\"");
    add("an empty array", "[]");
    add("an array of it", "[" + text + "]");
    add("an empty object", "{}");
    add("an object within an object", "{\"event\":" + text + "}");
    add("as text within text", "{\"data\":\"" + text.replace("\"", "\\\"") + "\"}");
    add("braces, 5,000 deep", "{\"data\":".repeat(5_000));
    add("XML", "<event><type>served</type></event>");
    add("a form", "type=served&point=P07");
    add("a table", "type,point\r\nserved,P07\r\n");
    add("an HTTP request", "POST / HTTP/1.1\r\n\r\n" + text);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private void add(String how, String body) {
    add(how, body.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String how, byte[] body) {
    all.add(new Broken(shape.cloudEventType(), how, "", null, body));
  }
}
