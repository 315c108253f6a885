package org.guatu.dashboard.live;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Group;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/** What the registry says of a subject: its name and where it is. */
final class Places {
  /** A subject's name and place; NaN where it has none. */
  record Place(LocalName name, @Nullable String area, double lon, double lat) {}

  private final Map<String, Place> bySubject = new HashMap<>();
  private final Set<String> standing = new LinkedHashSet<>();

  Places(Registry registry) {
    for (Area area : registry.areas()) {
      String id = SubjectId.area(area.code()).toString();
      bySubject.put(id, new Place(area.name(), area.code(), area.lon(), area.lat()));
      // Buildings come up on the board when something is known of them: they are too many.
      if (area.kind() != AreaKind.BUILDING) {
        standing.add(id);
      }
    }
    for (ServicePoint point : registry.points()) {
      String id = SubjectId.point(point.id()).toString();
      bySubject.put(id, new Place(point.name(), point.area(), point.lon(), point.lat()));
      standing.add(id);
    }
    for (Group group : registry.groups()) {
      Place place = new Place(group.name(), null, Double.NaN, Double.NaN);
      bySubject.put(SubjectId.group(group.id()).toString(), place);
    }
  }

  /** Subjects that stand on the board even while nothing is known of them. */
  Set<String> standing() {
    return standing;
  }

  /** Where a signal is: at a point, or in an area. */
  private @Nullable Place placeOf(String code) {
    Place point = bySubject.get(SubjectId.point(code).toString());
    return point != null ? point : bySubject.get(SubjectId.area(code).toString());
  }

  /** The registry's word, or else the code for a name and {@code area} for its place. */
  Place of(SubjectId subject, @Nullable String area) {
    Place known = bySubject.get(subject.toString());
    if (known != null) {
      return known;
    }
    if (subject.kind() == SubjectKind.SIGNAL) {
      Place where = placeOf(subject.code().substring(subject.code().indexOf('@') + 1));
      if (where != null) {
        return where;
      }
    }
    String own = subject.kind() == SubjectKind.AREA ? subject.code() : area;
    return new Place(LocalName.same(subject.code()), own, Double.NaN, Double.NaN);
  }
}
