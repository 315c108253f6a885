package org.guatu.local.wall;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A file of tiles by version 3 of the PMTiles specification that holds one tile, which is that of
 * every place at every zoom: a single entry with a long run.
 */
final class TileFile {
  private static final int HEADER_BYTES = 127;
  private static final int LARGEST_ZOOM = 14;
  private static final byte NOT_COMPRESSED = 1;

  /** By the specification. */
  enum Kind {
    MVT(1),
    PNG(2);

    private final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  private TileFile() {}

  static byte[] of(Kind kind, byte[] tile) {
    long tiles = 0;
    for (int zoom = 0; zoom <= LARGEST_ZOOM; zoom++) {
      tiles += 1L << (2 * zoom);
    }
    byte[] directory = directory(tiles, tile.length);
    byte[] about = "{\"name\":\"one tile\"}".getBytes(StandardCharsets.UTF_8);
    int aboutAt = HEADER_BYTES + directory.length;
    int tileAt = aboutAt + about.length;
    ByteBuffer file = ByteBuffer.allocate(tileAt + tile.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
    file.putLong(HEADER_BYTES).putLong(directory.length);
    file.putLong(aboutAt).putLong(about.length);
    file.putLong(tileAt).putLong(0); // no leaves
    file.putLong(tileAt).putLong(tile.length);
    file.putLong(tiles).putLong(1).putLong(1);
    file.put((byte) 1).put(NOT_COMPRESSED).put(NOT_COMPRESSED).put((byte) kind.code);
    file.put((byte) 0).put((byte) LARGEST_ZOOM);
    file.putInt(-1_800_000_000).putInt(-850_000_000).putInt(1_800_000_000).putInt(850_000_000);
    file.put((byte) 0).putInt(0).putInt(0);
    return file.put(directory).put(about).put(tile).array();
  }

  private static byte[] directory(long run, int length) {
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    varint(directory, 1); // entries
    varint(directory, 0); // the first tile's number
    varint(directory, run);
    varint(directory, length);
    varint(directory, 1); // at offset 0
    return directory.toByteArray();
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest > 0x7f) {
      out.write((int) (rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  /** A vector tile whose left half is of a layer. */
  static byte[] leftHalf(String layer) {
    int zero = 0;
    int half = 2_048 << 1; // numbers are zigzagged
    int whole = 4_096 << 1;
    int back = half - 1;
    ByteArrayOutputStream geometry = new ByteArrayOutputStream();
    int[] moves = {9, zero, zero, 26, half, zero, zero, whole, back, zero, 15};
    for (int move : moves) {
      varint(geometry, move);
    }
    ByteArrayOutputStream feature = new ByteArrayOutputStream();
    field(feature, 3, 3); // a polygon
    field(feature, 4, geometry.toByteArray());
    ByteArrayOutputStream layers = new ByteArrayOutputStream();
    field(layers, 15, 2);
    field(layers, 1, layer.getBytes(StandardCharsets.UTF_8));
    field(layers, 2, feature.toByteArray());
    field(layers, 5, 4_096);
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    field(tile, 3, layers.toByteArray());
    return tile.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int number, long value) {
    varint(out, (long) number << 3);
    varint(out, value);
  }

  private static void field(ByteArrayOutputStream out, int number, byte[] value) {
    varint(out, (long) number << 3 | 2);
    varint(out, value.length);
    out.writeBytes(value);
  }
}
