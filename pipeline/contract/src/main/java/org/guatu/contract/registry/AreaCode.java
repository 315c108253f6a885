package org.guatu.contract.registry;

import java.util.ArrayList;
import java.util.List;

/**
 * A prefix code from city down to building: the 12-digit statistical code as far as the
 * neighbourhood (prefix lengths 2, 4, 6, 9, 12), then local digits: 3 for the compound, 3 for the
 * building.
 */
public record AreaCode(String digits) {
  private static final int[] PREFIX_LENGTHS = {2, 4, 6, 9, 12, 15, 18};
  private static final int COMPOUND_LENGTH = 15;

  /** The compound it lies in; itself, if it is not below one. */
  public String compound() {
    return digits.length() > COMPOUND_LENGTH ? digits.substring(0, COMPOUND_LENGTH) : digits;
  }

  /** Its prefixes at every level, shortest first, itself last. */
  public List<String> pathFromTop() {
    List<String> path = new ArrayList<>(PREFIX_LENGTHS.length);
    for (int length : PREFIX_LENGTHS) {
      if (length < digits.length()) {
        path.add(digits.substring(0, length));
      }
    }
    path.add(digits);
    return path;
  }
}
