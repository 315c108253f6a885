package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/site}: what the wall is the wall of. */
public final class SiteRoute implements Handler<RoutingContext> {
  private final LiveView view;

  public SiteRoute(LiveView view) {
    this.view = view;
  }

  @Override
  public void handle(RoutingContext exchange) {
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(site(view.registry()).put("mode", view.mode().wire()).toBuffer());
  }

  private static JsonObject site(@Nullable Registry registry) {
    if (registry == null) {
      return new JsonObject()
          .put("nameZh", "")
          .put("nameEn", "")
          .put("timeZone", "UTC")
          .putNull("root");
    }
    Area root =
        registry.areas().stream()
            .min(
                Comparator.<Area>comparingInt(area -> area.code().length())
                    .thenComparing(Area::code))
            .orElse(null);
    LocalName name = root == null ? LocalName.same(registry.site()) : root.name();
    return new JsonObject()
        .put("nameZh", name.zh())
        .put("nameEn", name.en())
        .put("timeZone", registry.timeZone())
        .put("root", root == null ? null : SubjectId.area(root.code()).toString());
  }
}
