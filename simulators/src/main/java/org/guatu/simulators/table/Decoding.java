package org.guatu.simulators.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a declared encoding. Undecodable bytes cost their row and not the file. */
final class Decoding {
  /** Stands where bytes could not be decoded. */
  private static final char REPLACED = '\uFFFD';

  private Decoding() {}

  /** Opens a file, past a byte-order mark. */
  static BufferedReader open(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** Whether some of it could not be decoded. */
  static boolean failed(String text) {
    return text.indexOf(REPLACED) >= 0;
  }

  /** Why a row is rejected that has such text. */
  static String reason(Charset charset) {
    return "bytes that are not " + charset;
  }
}
