package org.guatu.dashboard.live;

/** Is told what a record changed on the board, by id. */
interface Changes {
  void subject(String id);

  /** By stream, slash, source. */
  void source(String id);

  void alert(String id);

  /** A subject, source or alert that is no longer on the board. */
  void removed(String id);
}
