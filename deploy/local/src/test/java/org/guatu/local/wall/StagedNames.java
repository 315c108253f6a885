package org.guatu.local.wall;

import org.guatu.contract.LocalName;

/** How the things on a stage are called: by their names, or by the longest the contract takes. */
enum StagedNames {
  OWN,
  LONGEST;

  static final int LONGEST_ZH = 40;
  static final int LONGEST_EN = 90;

  LocalName of(LocalName name) {
    return this == OWN
        ? name
        : new LocalName(
            filled(name.zh(), "东风西路延长线以北临时便民核酸采样与物资发放综合服务保障点", LONGEST_ZH),
            filled(
                name.en(),
                " of the Temporary Combined Sampling and Supply Distribution Service Station North",
                LONGEST_EN));
  }

  private static String filled(String name, String more, int length) {
    StringBuilder text = new StringBuilder(name);
    while (text.length() < length) {
      text.append(more);
    }
    return text.substring(0, length).strip();
  }
}
