package org.guatu.simulators.scenario;

import org.guatu.contract.event.NeedType;

/** Where tours begin. */
enum BaseKind {
  DEPOT,
  HOSPITAL,
  MEAL_POINT;

  static BaseKind of(NeedType need) {
    if (need == NeedType.MEDICINE) {
      return HOSPITAL;
    }
    return need == NeedType.MEAL ? MEAL_POINT : DEPOT;
  }
}
