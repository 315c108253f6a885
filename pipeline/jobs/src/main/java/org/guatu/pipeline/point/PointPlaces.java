package org.guatu.pipeline.point;

import java.io.Serializable;
import java.util.List;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.registry.AreaCode;
import org.guatu.contract.registry.Place;
import org.guatu.pipeline.cell.Leaf;
import org.guatu.pipeline.cell.Places;
import org.jspecify.annotations.Nullable;

/**
 * At which point an event counts, and where that lies; or at which home, where it is of a person.
 */
record PointPlaces(Places places) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In place of a point: what counts where people live. */
  private static final String HOME = "";

  static boolean isHome(Leaf leaf) {
    return leaf.member().equals(HOME);
  }

  /** The area that an event names, as a home: most often a building. */
  Leaf home(PointEvent event) {
    return new Leaf(places.resolve(event.area(), event.eventTimeMillis()).area(), HOME);
  }

  /** Where the minutes of a home count: its compound. Buildings have round totals alone. */
  static Leaf compound(Leaf home) {
    return new Leaf(new AreaCode(home.area()).compound(), HOME);
  }

  /** The point of an event; null if it names none. */
  @Nullable Leaf leaf(PointEvent event) {
    String point = event.point();
    if (point == null) {
      return null;
    }
    Place place = place(event, point);
    boolean known = places.areaOfPoint(point) != null;
    return new Leaf(place.area(), known ? point : point + "@" + place.area());
  }

  /** The last of some events that all count at the same point and place; else all of them. */
  List<PointEvent> lastAtOneLeaf(List<PointEvent> events) {
    Leaf one = events.isEmpty() ? null : leaf(events.get(0));
    boolean same = one != null && events.stream().allMatch(event -> one.equals(leaf(event)));
    return same ? events.subList(events.size() - 1, events.size()) : events;
  }

  /** Whether all of the area code that is counted by is known. */
  boolean located(PointEvent event) {
    String point = event.point();
    return point != null && place(event, point).located();
  }

  /** Names the point of an event in keys of state; null if it names none. */
  @Nullable String key(PointEvent event) {
    Leaf leaf = leaf(event);
    return leaf == null ? null : leaf.member();
  }

  private Place place(PointEvent event, String point) {
    String standing = places.areaOfPoint(point);
    return places.resolve(standing != null ? standing : event.area(), event.eventTimeMillis());
  }
}
