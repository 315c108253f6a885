package org.guatu.contract.wire;

import com.fasterxml.jackson.core.JsonToken;

/**
 * The members of the object a parser stands on, one after the other in whatever order they come.
 * Refuses unknown, duplicate and missing ones; skips null, which is the same as absent.
 */
final class Members {
  private final StrictParser json;
  private final Names names;
  private int seen;
  private int given;
  private String name = "";

  private Members(StrictParser json, Names names) {
    this.json = json;
    this.names = names;
  }

  static Members of(StrictParser json, Names names) throws RefusedException {
    json.expectObject();
    return new Members(json, names);
  }

  /** Moves to the next member's value; false at the end of an object that has all it must have. */
  boolean next() throws RefusedException {
    for (String next = json.nextName(); next != null; next = json.nextName()) {
      int bit = names.bit(next);
      if (bit == 0) {
        throw json.unknownMember();
      }
      if ((seen & bit) != 0) {
        throw json.duplicateMember();
      }
      seen |= bit;
      if (json.value() != JsonToken.VALUE_NULL) {
        given |= bit;
        name = next;
        return true;
      }
    }
    String missing = names.missing(given);
    if (missing != null) {
      throw new RefusedException(json.path() + "/" + missing, "is missing");
    }
    return false;
  }

  /** The member whose value the parser stands on. */
  String name() {
    return name;
  }

  /** That the table of names and the code that reads them went apart: a bug, not bad input. */
  AssertionError unread() {
    return new AssertionError("no code reads " + name);
  }
}
