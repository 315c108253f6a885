package org.guatu.dashboard.history;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.time.InstantSource;
import java.util.List;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.SubjectId;
import org.guatu.contract.metric.Window;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/history?subject=…&figures=a,b&minutes=180}: figures by minute, the running one
 * last; and which minutes were revised after they had settled. With {@code finality=true} also how
 * far each is settled.
 */
public final class HistoryRoute implements Handler<RoutingContext> {
  private static final int MAX_FIGURES = 16;

  private final MinuteHistory history;
  private final InstantSource dataClock;

  /**
   * @param dataClock which minute is the running one
   */
  public HistoryRoute(MinuteHistory history, InstantSource dataClock) {
    this.history = history;
    this.dataClock = dataClock;
  }

  @Override
  public void handle(RoutingContext exchange) {
    String subject = subject(exchange.request().getParam("subject"));
    String[] figures = figures(exchange.request().getParam("figures"));
    int minutes = minutes(exchange.request().getParam("minutes"));
    long from = Window.minuteOf(dataClock.millis()) - (minutes - 1) * Window.MINUTE_MILLIS;
    JsonArray starts = new JsonArray();
    for (int i = 0; i < minutes; i++) {
      starts.add(from + i * Window.MINUTE_MILLIS);
    }
    JsonObject values = new JsonObject();
    JsonObject revised = new JsonObject();
    JsonObject finality = new JsonObject();
    for (String figure : figures) {
      values.put(figure, list(history.figure(subject, figure, from, minutes)));
      finality.put(figure, list(history.finality(subject, figure, from, minutes)));
      List<MinuteHistory.Revision> revisions = history.revisions(subject, figure, from, minutes);
      if (!revisions.isEmpty()) {
        revised.put(figure, list(revisions));
      }
    }
    JsonObject answer =
        new JsonObject()
            .put("subject", subject)
            .put("minutes", starts)
            .put("figures", values)
            .put("revised", revised);
    if ("true".equals(exchange.request().getParam("finality"))) {
      answer.put("finality", finality);
    }
    exchange
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(answer.toBuffer());
  }

  private static JsonArray list(@Nullable Double[] values) {
    JsonArray list = new JsonArray();
    for (Double value : values) {
      list.add(value);
    }
    return list;
  }

  private static JsonArray list(@Nullable Finality[] finalities) {
    JsonArray list = new JsonArray();
    for (Finality finality : finalities) {
      list.add(finality == null ? null : finality.wire());
    }
    return list;
  }

  private static JsonArray list(List<MinuteHistory.Revision> revisions) {
    JsonArray list = new JsonArray();
    for (MinuteHistory.Revision revision : revisions) {
      list.add(new JsonObject().put("minute", revision.minuteMillis()).put("by", revision.by()));
    }
    return list;
  }

  private static String subject(@Nullable String text) {
    try {
      return SubjectId.parse(text == null ? "" : text).toString();
    } catch (IllegalArgumentException broken) {
      throw new HttpException(400, "subject: a subject id such as area:310117101", broken);
    }
  }

  private static String[] figures(@Nullable String text) {
    String[] names = text == null || text.isEmpty() ? new String[0] : text.split(",", -1);
    if (names.length == 0 || names.length > MAX_FIGURES) {
      throw new HttpException(400, "figures: 1 to " + MAX_FIGURES + " names, with commas between");
    }
    for (String name : names) {
      if (Figure.byWire(name) == null) {
        throw new HttpException(400, "figures: one of them is not in the catalogue");
      }
    }
    return names;
  }

  private static int minutes(@Nullable String text) {
    try {
      int minutes = text == null ? MinuteHistory.MINUTES : Integer.parseInt(text);
      if (minutes >= 1 && minutes <= MinuteHistory.MINUTES) {
        return minutes;
      }
    } catch (NumberFormatException broken) {
      // Told below.
    }
    throw new HttpException(400, "minutes: a number from 1 to " + MinuteHistory.MINUTES);
  }
}
