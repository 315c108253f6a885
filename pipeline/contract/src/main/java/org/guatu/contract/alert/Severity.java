package org.guatu.contract.alert;

/** How bad, mildest first: 提示 notice, 警告 warning, 严重 critical. */
public enum Severity {
  NOTICE("notice"),
  WARNING("warning"),
  CRITICAL("critical");

  private final String wire;

  Severity(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }
}
