package org.guatu.simulators.town;

import org.guatu.contract.LocalName;

/** Names of nowhere: plausible, and no real sub-district's. */
final class Names {
  static final LocalName CITY = new LocalName("漪海", "Yihai");
  static final LocalName CITY_PROPER = new LocalName("漪海市辖区", "Yihai City Districts");
  static final LocalName DISTRICT = new LocalName("青漪区", "Qingyi District");
  static final LocalName SUBDISTRICT = new LocalName("云漪街道", "Yunyi Sub-district");

  private Names() {}
}
