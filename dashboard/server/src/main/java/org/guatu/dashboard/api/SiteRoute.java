package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/site}: what the wall is the wall of. */
public final class SiteRoute implements Handler<RoutingContext> {
  private static final Comparator<Area> BY_LENGTH =
      Comparator.<Area>comparingInt(area -> area.code().length()).thenComparing(Area::code);

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
    Area root = root(registry.areas());
    LocalName name = root == null ? LocalName.same(registry.site()) : root.name();
    return new JsonObject()
        .put("nameZh", name.zh())
        .put("nameEn", name.en())
        .put("timeZone", registry.timeZone())
        .put("root", root == null ? null : SubjectId.area(root.code()).toString());
  }

  /** The smallest area that holds all others: where the operation is, not the city it lies in. */
  private static @Nullable Area root(List<Area> areas) {
    Area root = null;
    for (Area area : areas.stream().sorted(BY_LENGTH).toList()) {
      String code = area.code();
      if (areas.stream()
          .anyMatch(other -> !other.code().startsWith(code) && !code.startsWith(other.code()))) {
        break;
      }
      root = area;
    }
    return root;
  }
}
