package org.guatu.pipeline.reference;

import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Arrivals;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.Round;
import org.guatu.contract.registry.ServicePoint;

/** The registry that the messy events refer to, and codes that it lacks. */
public final class MessySite {
  /** A round that stays open long after the last event. */
  static final String ROUND = "R1";

  /** One that opens while that is under way. */
  static final String NEXT_ROUND = "R2";

  /** A round of the day before to which people came when they liked, as they do to the next. */
  static final String FREE_ROUND = "R-1";

  /** When that opens: a little later in the day than the next one. */
  static final long FREE_OPENS =
      MessyEvents.START + 160 * MessyEvents.MINUTE - 24 * MessyEvents.HOUR;

  /** Where the people live who come when they like; nobody else does. */
  static final String FREE_HOME = "310117103";

  /**
   * Codes as sent: known ones at several levels, an alias, and ones known in part or not at all.
   */
  static final List<String> SENT_AREAS =
      List.of("310117101001", "310117101001002", "310117102", "old-101", "310117199888", "99");

  static final List<String> POINTS = List.of("P1", "P2", "P3", "X9");

  private static final long HALF_HOUR = MessyEvents.HOUR / 2;

  private static final LocalName NAME = new LocalName("名", "name");

  private MessySite() {}

  /** The site. */
  public static Registry registry() {
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "messy",
        "Asia/Shanghai",
        List.of(
            area("31", AreaKind.CITY),
            area("310117", AreaKind.DISTRICT),
            area("310117101", AreaKind.SUBDISTRICT),
            area("310117102", AreaKind.SUBDISTRICT),
            area(FREE_HOME, AreaKind.SUBDISTRICT),
            area("310117101001", AreaKind.NEIGHBOURHOOD),
            area("310117101001002", AreaKind.COMPOUND),
            area("310117101001002001", AreaKind.BUILDING),
            area("310117101001002002", AreaKind.BUILDING)),
        List.of(
            new Group("grid-1", "grid", NAME, List.of("310117101001", "P3"), 0),
            new Group("patrol-1", "patrol", NAME, List.of("310117"), 0)),
        List.of(
            point("P1", "310117101001", HALF_HOUR, 3 * MessyEvents.HOUR),
            point("P2", "310117101001002", MessyEvents.HOUR + 1, -1),
            point("P3", "310117102", -1, -1)),
        List.of(
            new Round(
                ROUND,
                NAME,
                MessyEvents.START + MessyEvents.HOUR / 3,
                MessyEvents.START + 2 * MessyEvents.HOUR,
                MessyEvents.START + 200 * MessyEvents.HOUR),
            new Round(
                NEXT_ROUND,
                NAME,
                MessyEvents.START + 5 * MessyEvents.HOUR / 2,
                MessyEvents.START + 10 * MessyEvents.HOUR,
                MessyEvents.START + 200 * MessyEvents.HOUR,
                Arrivals.FREE),
            new Round(
                FREE_ROUND,
                NAME,
                FREE_OPENS,
                FREE_OPENS + 10 * MessyEvents.HOUR,
                MessyEvents.START + 200 * MessyEvents.HOUR,
                Arrivals.FREE),
            new Round(
                "R0",
                NAME,
                MessyEvents.START - 3 * MessyEvents.HOUR,
                MessyEvents.START,
                MessyEvents.START + 200 * MessyEvents.HOUR)),
        List.of(),
        List.of(new Alias("old-101", "310117101", MessyEvents.START + MessyEvents.HOUR)));
  }

  private static Area area(String code, AreaKind kind) {
    return new Area(code, kind, NAME, 1000, 400, 121.2, 31.0, 0);
  }

  /** One that opens and closes so long after the first event; -1 where that is not planned. */
  private static ServicePoint point(String id, String area, long opens, long closes) {
    return new ServicePoint(
        id,
        "sampling",
        NAME,
        area,
        121.2,
        31.0,
        3,
        List.of(area),
        opens < 0 ? -1 : MessyEvents.START + opens,
        closes < 0 ? -1 : MessyEvents.START + closes,
        0);
  }
}
