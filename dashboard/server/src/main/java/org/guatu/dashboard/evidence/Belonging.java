package org.guatu.dashboard.evidence;

import java.util.HashMap;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.OperationsEventType.Concern;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.registry.AreaResolver;
import org.guatu.contract.registry.Place;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.jspecify.annotations.Nullable;

/**
 * Whether an event belongs to a subject, by what it says of itself and by the registry. Who lives
 * where, and where an order was placed, earlier events tell: an event is looked for where it says
 * it happened.
 */
final class Belonging {
  private final SubjectId subject;
  private final AreaResolver areas;
  private final Map<String, String> areaOfPoint = new HashMap<>();

  Belonging(SubjectId subject, Registry registry) {
    this.subject = subject.kind() == SubjectKind.SIGNAL ? placeOf(subject.code()) : subject;
    this.areas = new AreaResolver(registry);
    for (ServicePoint point : registry.points()) {
      areaOfPoint.putIfAbsent(point.id(), point.area());
    }
  }

  /** Where a signal is seen. */
  private static SubjectId placeOf(String signal) {
    String place = signal.substring(signal.indexOf('@') + 1);
    boolean isCode = !place.isEmpty() && place.chars().allMatch(c -> c >= '0' && c <= '9');
    return isCode ? SubjectId.area(place) : SubjectId.point(place);
  }

  boolean holds(Event event) {
    String code = subject.code();
    return switch (subject.kind()) {
      case POINT -> isPoint(event, code);
      case AREA -> placeOf(event).path().contains(code);
      case GROUP -> inGroup(event, code);
      case LINE -> event instanceof CallEvent call && code.equals(orNobody(call.line()));
      case VEHICLE -> event instanceof DeliveryEvent drive && code.equals(drive.vehicle());
      case POST -> event instanceof OperationsEvent told && ofName(told, Concern.SHIFT, code);
      case ITEM -> event instanceof OperationsEvent told && isItem(told, code);
      case TASK ->
          event instanceof OperationsEvent told
              && told.type().concern() == Concern.TASK
              && code.equals(orNobody(told.group()));
      case NOTICE -> event instanceof OperationsEvent told && ofName(told, Concern.NOTICE, code);
      case SOURCE -> code.equals(event.stream().wire() + "/" + event.source());
      case DEVICES -> ofDevice(event, code);
      case SIGNAL -> false;
    };
  }

  private boolean isPoint(Event event, String code) {
    String point = pointOf(event);
    return point != null
        && (code.equals(point) || code.equals(point + "@" + placeOf(event).area()));
  }

  private static @Nullable String pointOf(Event event) {
    return event instanceof PointEvent at ? at.point() : null;
  }

  private Place placeOf(Event event) {
    String point = pointOf(event);
    String standing = point == null ? null : areaOfPoint.get(point);
    return areas.resolve(standing != null ? standing : event.area(), event.eventTimeMillis());
  }

  private boolean inGroup(Event event, String group) {
    if (event instanceof DeliveryEvent order
        && order.need() != null
        && group.equals("need-" + order.need().wire())) {
      return true;
    }
    return areas.groups(pointOf(event), placeOf(event).area()).contains(group);
  }

  private static boolean ofName(OperationsEvent told, Concern concern, String name) {
    return told.type().concern() == concern && name.equals(orNobody(told.subject()));
  }

  private boolean isItem(OperationsEvent told, String code) {
    if (told.type().concern() != Concern.STOCK) {
      return false;
    }
    String unit = told.unit();
    String item = orNobody(told.subject()) + (unit == null ? "" : "/" + unit);
    boolean inPlace =
        code.startsWith(item + "@")
            && placeOf(told).path().contains(code.substring(item.length() + 1));
    return inPlace || code.equals(item);
  }

  private boolean ofDevice(Event event, String code) {
    if (event.device() == null) {
      return false;
    }
    String[] parts = code.split("/", 2);
    String of = parts.length < 2 ? "" : parts[1];
    String source = event.stream().wire() + "/" + event.source();
    return switch (parts[0]) {
      case "stream" -> of.equals(event.stream().wire());
      case "source" -> of.equals(source);
      case "device" -> of.equals(source + "/" + event.device());
      case "area" -> placeOf(event).path().contains(of);
      case "point" -> isPoint(event, of);
      default -> false;
    };
  }

  private static String orNobody(@Nullable String name) {
    return name == null ? AreaResolver.NOWHERE : name;
  }
}
