package org.guatu.contract.event;

/** What a call wants. */
public enum CallCategory {
  /** 咨询 */
  ENQUIRY("enquiry"),
  /** 求助 */
  HELP("help"),
  /** 投诉 */
  COMPLAINT("complaint"),
  /** 建议 */
  SUGGESTION("suggestion"),
  /** 举报 */
  REPORT("report");

  private final String wire;

  CallCategory(String wire) {
    this.wire = wire;
  }

  /** Name on the wire. */
  public String wire() {
    return wire;
  }
}
