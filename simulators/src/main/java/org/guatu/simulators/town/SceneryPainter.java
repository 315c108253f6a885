package org.guatu.simulators.town;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Paints what is only looked at: water and its banks, parks, schools, hospitals, shops, names. */
final class SceneryPainter {
  private static final double GREEN_BANK_METRES = 15;
  private static final RowSpec SCHOOL = new RowSpec(15, 34, 62, 30, 80, 12, 9);
  private static final RowSpec HOSPITAL = new RowSpec(21, 39, 70, 30, 95, 12, 10);
  private static final RowSpec SHOPS = new RowSpec(34, 47, 58, 32, 84, 12, 6);
  private static final RowSpec SITE = new RowSpec(17, 40, 52, 30, 66, 22, 12);

  private final Ground ground;
  private final GeometryFactory factory;
  private final List<Polygon> land = new ArrayList<>();
  private final List<Polygon> water = new ArrayList<>();
  private final List<Polygon> parks = new ArrayList<>();
  private final List<Polygon> buildings = new ArrayList<>();
  private final List<Scenery.Label> labels = new ArrayList<>();

  SceneryPainter(Ground ground) {
    this.ground = ground;
    this.factory = ground.factory();
  }

  Scenery paint(
      List<Block> blocks,
      List<Estate> estates,
      List<Neighbourhood> neighbourhoods,
      List<Scenery.NamedStreet> streets) {
    land.add(frame());
    paintRiver();
    int park = 0;
    for (Block block : blocks) {
      LocalName home = neighbourhoods.get(block.neighbourhood()).name();
      if (block.use() == BlockUse.SCHOOL
          || block.use() == BlockUse.HOSPITAL
          || block.use() == BlockUse.SHOPS) {
        land.add(block.land());
      }
      switch (block.use()) {
        case PARK -> paintPark(block, Names.park(park++));
        case SCHOOL -> paintSchool(block, Names.school(home));
        case HOSPITAL -> buildings.addAll(rows(block, HOSPITAL));
        case SHOPS -> buildings.addAll(rows(block, SHOPS));
        case WORKSITE -> buildings.addAll(rows(block, SITE));
        case HOMES -> {}
      }
    }
    estates.forEach(estate -> parks.addAll(estate.greens()));
    for (Neighbourhood neighbourhood : neighbourhoods) {
      Coordinate at = LabelPoint.in(neighbourhood.outline());
      labels.add(new Scenery.Label("neighbourhood", neighbourhood.name(), at));
    }
    return new Scenery(
        List.copyOf(land),
        List.copyOf(water),
        List.copyOf(parks),
        List.copyOf(buildings),
        List.copyOf(streets),
        List.copyOf(labels));
  }

  private Polygon frame() {
    return (Polygon) factory.toGeometry(Ground.FRAME);
  }

  private void paintRiver() {
    Polygon river = ground.river().area(0);
    Geometry frame = frame();
    addAll(OverlayNGRobust.overlay(river, frame, OverlayNG.INTERSECTION), water);
    Geometry banks =
        OverlayNGRobust.overlay(
            ground.river().area(GREEN_BANK_METRES), ground.river().area(2.5), OverlayNG.DIFFERENCE);
    addAll(OverlayNGRobust.overlay(banks, frame, OverlayNG.INTERSECTION), parks);
    addAll(OverlayNGRobust.overlay(ground.canal().water(), frame, OverlayNG.INTERSECTION), water);
    for (double northing : new double[] {690, -640}) {
      labels.add(new Scenery.Label("water", Names.RIVER, ground.river().at(northing)));
    }
  }

  private void paintPark(Block block, LocalName name) {
    parks.add(block.land());
    labels.add(new Scenery.Label("park", name, LabelPoint.in(block.land())));
    Coordinate middle = block.middle();
    double radius = 0.2 * Math.sqrt(block.land().getArea());
    double angle = ground.field().heading(middle.x, middle.y, 0);
    Tilt tilt = Tilt.of(middle, angle + 0.6);
    double[] shore = new double[2 * 36];
    for (int i = 0; i < 36; i++) {
      double turn = i * Math.PI / 18;
      double wave =
          1 + 0.22 * StrictMath.sin(2 * turn + angle * 9) + 0.12 * StrictMath.sin(3 * turn);
      shore[2 * i] = 1.35 * radius * wave * StrictMath.cos(turn);
      shore[2 * i + 1] = 0.75 * radius * wave * StrictMath.sin(turn);
    }
    addAll(
        OverlayNGRobust.overlay(
            tilt.polygon(factory, shore), block.land().buffer(-14, 2), OverlayNG.INTERSECTION),
        water);
  }

  /** A running track as large as fits beside the school's houses. */
  private void paintSchool(Block block, LocalName name) {
    labels.add(new Scenery.Label("school", name, LabelPoint.in(block.land())));
    Polygon field = playingField(block);
    parks.add(field);
    rows(block, SCHOOL).stream()
        .filter(house -> !house.isWithinDistance(field, 4))
        .forEach(buildings::add);
  }

  private Polygon playingField(Block block) {
    Coordinate middle = block.middle();
    double angle = ground.field().heading(middle.x, middle.y, Math.PI / 2);
    Tilt tilt = Tilt.of(middle, angle);
    Envelope box = tilt.turned(block.land()).getEnvelopeInternal();
    Geometry room = block.land().buffer(-6, 2);
    for (double size = 0.85; size > 0.3; size -= 0.05) {
      for (double aside : new double[] {-0.3, 0.3, -0.22, 0.22, -0.12, 0}) {
        double v = aside * box.getHeight();
        Geometry axis =
            factory.createLineString(
                new Coordinate[] {tilt.place(-43 * size, v), tilt.place(43 * size, v)});
        Geometry track = axis.buffer(37 * size, 6);
        if (room.contains(track)) {
          return (Polygon) track;
        }
      }
    }
    return (Polygon) block.land().getCentroid().buffer(12, 4);
  }

  private List<Polygon> rows(Block block, RowSpec spec) {
    Coordinate middle = block.middle();
    Tilt tilt = Tilt.of(middle, ground.field().heading(middle.x, middle.y, 0));
    List<Polygon> rows = new ArrayList<>();
    for (Lot lot : RowLayout.lots(block.land(), tilt, spec)) {
      rows.add(tilt.rectangle(factory, lot.u0(), lot.v(), lot.u1(), lot.v() + spec.depth()));
    }
    return rows;
  }

  private static void addAll(Geometry geometry, List<Polygon> into) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
        into.add(polygon);
      }
    }
  }
}
