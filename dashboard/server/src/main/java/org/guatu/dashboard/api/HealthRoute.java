package org.guatu.dashboard.api;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/health}: 200 while every component is up, else 503, and what is known of each.
 */
public final class HealthRoute implements Handler<RoutingContext> {
  /**
   * How a component is.
   *
   * @param ageMillis how old its last sign of life is; -1 where it never gave one
   * @param behindMillis received-time between the newest event and the figures; -1 where unknown
   * @param detail one sentence for a person, or null
   */
  public record Component(
      String name, boolean up, long ageMillis, long behindMillis, @Nullable String detail) {
    /** What has nothing to be behind of. */
    public Component(String name, boolean up, long ageMillis, @Nullable String detail) {
      this(name, up, ageMillis, -1, detail);
    }
  }

  private final Supplier<List<Component>> components;

  public HealthRoute(Supplier<List<Component>> components) {
    this.components = components;
  }

  @Override
  public void handle(RoutingContext exchange) {
    boolean allUp = true;
    JsonObject named = new JsonObject();
    for (Component component : components.get()) {
      allUp &= component.up();
      JsonObject one = new JsonObject().put("status", word(component.up()));
      one.put("ageMillis", component.ageMillis() < 0 ? null : component.ageMillis());
      if (component.behindMillis() >= 0) {
        one.put("behindMillis", component.behindMillis());
      }
      if (component.detail() != null) {
        one.put("detail", component.detail());
      }
      named.put(component.name(), one);
    }
    exchange
        .response()
        .setStatusCode(allUp ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(new JsonObject().put("status", word(allUp)).put("components", named).toBuffer());
  }

  private static String word(boolean up) {
    return up ? "up" : "down";
  }
}
