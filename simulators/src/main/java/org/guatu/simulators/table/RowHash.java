package org.guatu.simulators.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Ids for rows whose source gives none: the first 128 bits of SHA-256, as hexadecimal digits. */
final class RowHash {
  private static final int BYTES = 16;

  private RowHash() {}

  /** Of the texts under these columns; blank ones count as empty. */
  static String of(List<String> columns, Row row) {
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      String text = row.get(column);
      texts.add(text == null ? "" : text);
    }
    return of(texts);
  }

  /** Of these texts, each with its length, so that no two lists look alike. */
  static String of(Iterable<String> texts) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
