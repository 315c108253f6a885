package org.guatu.contract;

import java.io.Serializable;

/** A name in both languages a person may read. */
public record LocalName(String zh, String en) implements Serializable {
  /** The same text in both, for codes that have no name. */
  public static LocalName same(String text) {
    return new LocalName(text, text);
  }
}
