package org.guatu.simulators.town;

/** Towns that take long enough to make that tests share them. */
final class Towns {
  static final Town ONE = TownGenerator.generate(1);

  private Towns() {}
}
