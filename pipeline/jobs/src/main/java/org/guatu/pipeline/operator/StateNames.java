package org.guatu.pipeline.operator;

/**
 * Names of keyed state. Each ends in the version of what is kept under it. Fields that are added to
 * an event, a change or a class need no new one: {@code RecordSerializer} fills the former in,
 * Flink the latter. A subject's state and all in it is packed by {@link SubjectStateSerializer},
 * which must be told of each field. What changes in meaning or shape gets the next version, and its
 * operator reads what it finds under the one before and clears it.
 */
final class StateNames {
  static final String COPIES = "copies.2";
  static final String COPIES_BEFORE = "copies.1";
  static final String LINKS = "links.1";
  static final String CORRECTIONS_OF = "corrections-of.1";
  static final String ORIGINALS = "originals.2";
  static final String ORIGINALS_BEFORE = "originals.1";
  static final String CORRECTIONS = "corrections.1";
  static final String HISTORY = "history.1";
  static final String LATER = "later.1";
  static final String EXPIRY = "expiry.1";
  static final String SUBJECT = "subject.1";
  static final String SOURCE = "source.1";
  static final String REACHED = "reached.1";
  static final String DEVICES = "devices.1";

  private StateNames() {}
}
