package org.guatu.simulators.scenario;

import org.guatu.contract.LocalName;

/** What one goes through at a vaccination point, in this order. Each is a service point. */
enum VaccinationStage {
  CONSULT("consult", "咨询登记", "Reception"),
  TRIAGE("triage", "预检问诊", "Triage"),
  INJECT("inject", "接种", "Injection"),
  OBSERVE("observe", "留观", "Observation");

  private final String word;
  private final String zh;
  private final String en;

  VaccinationStage(String word, String zh, String en) {
    this.word = word;
    this.zh = zh;
    this.en = en;
  }

  /** The service point's id, in the site of that id. */
  String point(String site) {
    return site + "-" + word;
  }

  LocalName title() {
    return new LocalName(zh, en);
  }
}
