package org.guatu.contract.wire;

import org.jspecify.annotations.Nullable;

/**
 * An event that is broken in one known way.
 *
 * @param type the CloudEvents type it was before
 * @param how what was done to it, such as {@code dropped} or {@code bad UTF-8}
 * @param where JSON Pointer of what was broken, empty for the document
 * @param path JSON Pointer that the refusal must name; null where the break shows elsewhere
 * @param body the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
public record Broken(String type, String how, String where, @Nullable String path, byte[] body) {
  /** What makes this kind different from every other. */
  public String kind() {
    return type + " " + (where.isEmpty() ? "document" : where) + " " + how;
  }

  @Override
  public String toString() {
    return kind();
  }
}
