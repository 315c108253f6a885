package org.guatu.dashboard.evidence;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.wire.Rfc3339;
import org.jspecify.annotations.Nullable;

/** An event as it is shown to people who may not know whom it is about. */
final class EventSheet {
  private final Mask mask;
  private final boolean showsHealth;

  /**
   * @param showsHealth whether why somebody is not to be called may be told: not of a place so
   *     small that it tells of whom
   */
  EventSheet(Mask mask, boolean showsHealth) {
    this.mask = mask;
    this.showsHealth = showsHealth;
  }

  JsonObject of(Finding found) {
    Event event = found.event();
    JsonObject sheet =
        new JsonObject()
            .put("stream", event.stream().wire())
            .put("type", event.typeName())
            .put("source", event.source())
            .put("id", mask.name(event.id(), event))
            .put("time", Rfc3339.format(event.eventTimeMillis()))
            .put("received", Rfc3339.format(event.receivedAtMillis()))
            .put("fate", found.fate().wire());
    put(sheet, "device", mask.name(event.device(), event));
    put(sheet, "area", mask.area(event.area()));
    put(sheet, "round", mask.word(event.round()));
    EventKey corrects = event.corrects();
    if (corrects != null) {
      sheet.put("corrects", key(corrects.source(), corrects.id(), event));
    }
    Event by = found.correctedBy();
    if (by != null) {
      sheet.put("correctedBy", key(by.source(), by.id(), by));
    }
    JsonObject data = data(event);
    return data.isEmpty() ? sheet : sheet.put("data", data);
  }

  /** How far an order came. */
  JsonObject step(DeliveryEvent order) {
    JsonObject step =
        new JsonObject()
            .put("order", mask.name(order.order(), order))
            .put("type", order.typeName())
            .put("time", Rfc3339.format(order.eventTimeMillis()))
            .put("need", order.need() == null ? null : order.need().wire());
    return step.put(
        "due", order.windowEndMillis() < 0 ? null : Rfc3339.format(order.windowEndMillis()));
  }

  private JsonObject key(String source, String id, Event of) {
    return new JsonObject().put("source", source).put("id", mask.name(id, of));
  }

  private JsonObject data(Event event) {
    JsonObject data = new JsonObject();
    if (event instanceof PointEvent at) {
      put(data, "point", mask.word(at.point()));
      put(data, "lane", mask.word(at.lane()));
      put(data, "tube", mask.name(at.tube(), event));
      put(data, "person", mask.person(at.person()));
      put(data, "outcome", showsHealth ? mask.word(at.outcome()) : null);
      put(
          data,
          "personStatus",
          showsHealth && at.personStatus() != null ? at.personStatus().wire() : null);
      put(data, "count", at.count());
      put(data, "waitMillis", at.waitMillis());
      instant(data, "startAt", at.startAtMillis());
    } else if (event instanceof DeliveryEvent order) {
      put(data, "order", mask.name(order.order(), event));
      put(data, "consignment", mask.name(order.consignment(), event));
      put(data, "vehicle", mask.name(order.vehicle(), event));
      put(data, "need", order.need() == null ? null : order.need().wire());
      put(data, "priority", order.priority() == null ? null : order.priority().wire());
      put(data, "quantity", order.quantity());
      put(data, "unit", mask.word(order.unit()));
      put(data, "count", order.count());
      instant(data, "windowStart", order.windowStartMillis());
      instant(data, "windowEnd", order.windowEndMillis());
    } else if (event instanceof CallEvent call) {
      put(data, "call", mask.name(call.call(), event));
      put(data, "ticket", mask.name(call.ticket(), event));
      put(data, "caller", mask.caller(call.caller()));
      put(data, "line", mask.word(call.line()));
      put(data, "agentGroup", mask.word(call.agentGroup()));
      put(data, "category", call.category() == null ? null : call.category().wire());
      put(data, "topic", mask.word(call.topic()));
      put(data, "waitMillis", call.waitMillis());
      put(data, "offered", call.offered());
      put(data, "answered", call.answered());
      put(data, "agents", call.agents());
      instant(data, "dueAt", call.dueAtMillis());
    } else if (event instanceof OperationsEvent told) {
      put(data, "subject", mask.name(told.subject(), event));
      put(data, "group", mask.word(told.group()));
      put(data, "person", mask.person(told.person()));
      put(data, "status", mask.word(told.status()));
      put(data, "areaStatus", told.areaStatus() == null ? null : told.areaStatus().wire());
      if (told.quantity() != Long.MIN_VALUE) {
        data.put("quantity", told.quantity());
      }
      put(data, "unit", mask.word(told.unit()));
      instant(data, "startAt", told.startAtMillis());
      instant(data, "dueAt", told.dueAtMillis());
    }
    return data;
  }

  private static void put(JsonObject to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  private static void put(JsonObject to, String name, long value) {
    if (value >= 0) {
      to.put(name, value);
    }
  }

  private static void instant(JsonObject to, String name, long millis) {
    if (millis >= 0) {
      to.put(name, Instant.ofEpochMilli(millis).toString());
    }
  }
}
