package org.guatu.simulators.town;

import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The outline of a building on its lot, by type. */
final class Footprint {
  private Footprint() {}

  /**
   * @param variant any number; chooses among the type's shapes
   */
  static Polygon of(GeometryFactory factory, Tilt tilt, Lot lot, BuildingType type, int variant) {
    double north = lot.v() + RowSpec.of(type).depth();
    return switch (type) {
      case TOWER -> tower(factory, tilt, lot, north);
      case SLAB, MID_RISE ->
          variant % 4 == 0
              ? stepped(factory, tilt, lot, north)
              : tilt.rectangle(factory, lot.u0(), lot.v(), lot.u1(), north);
      case TERRACE -> tilt.rectangle(factory, lot.u0(), lot.v(), lot.u1(), north);
    };
  }

  /** A cross with a broad south side, so that every flat has sun. */
  private static Polygon tower(GeometryFactory factory, Tilt tilt, Lot lot, double north) {
    double w = lot.u0();
    double e = lot.u1();
    double s = lot.v();
    double du = lot.length() / 4;
    double dv = (north - s) / 3.4;
    return tilt.polygon(
        factory,
        w,
        s + dv / 2,
        w + du,
        s + dv / 2,
        w + du,
        s,
        e - du,
        s,
        e - du,
        s + dv / 2,
        e,
        s + dv / 2,
        e,
        north - dv,
        e - du,
        north - dv,
        e - du,
        north,
        w + du,
        north,
        w + du,
        north - dv,
        w,
        north - dv);
  }

  /** Two halves, one set back by a bay. */
  private static Polygon stepped(GeometryFactory factory, Tilt tilt, Lot lot, double north) {
    double w = lot.u0();
    double e = lot.u1();
    double m = lot.middle();
    double back = 2.5;
    return tilt.polygon(
        factory,
        w,
        lot.v(),
        m,
        lot.v(),
        m,
        lot.v() + back,
        e,
        lot.v() + back,
        e,
        north,
        m,
        north,
        m,
        north - back,
        w,
        north - back);
  }
}
