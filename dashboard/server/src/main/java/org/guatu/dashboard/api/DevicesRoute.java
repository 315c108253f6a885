package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import org.guatu.dashboard.live.FlaggedDevice;
import org.guatu.dashboard.live.LiveView;

/** {@code GET /api/v1/devices}: which devices are silent, and whose clocks are off. */
public final class DevicesRoute implements Handler<RoutingContext> {
  private final LiveView view;

  public DevicesRoute(LiveView view) {
    this.view = view;
  }

  @Override
  public void handle(RoutingContext exchange) {
    JsonArray devices = new JsonArray();
    view.flaggedDevices().forEach(device -> devices.add(json(device)));
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(new JsonObject().put("devices", devices).toBuffer());
  }

  private static JsonObject json(FlaggedDevice device) {
    return new JsonObject()
        .put("stream", device.stream().wire())
        .put("id", device.id())
        .put("area", device.area())
        .put("silent", device.silent())
        .put("skewed", device.skewed())
        .put("since", Instant.ofEpochMilli(device.sinceMillis()).toString());
  }
}
