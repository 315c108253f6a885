package org.guatu.dashboard.paper;

import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.Board;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.Registry;
import org.guatu.dashboard.live.LiveView;
import org.jspecify.annotations.Nullable;

/** Makes the page of the moment. To be called on the loop that owns the view. */
public final class Paper {
  private static final LocalName NOBODY = new LocalName("挂图", "Guatu");

  private final LiveView view;
  private final GroundMap ground;
  private final InstantSource operationClock;

  /**
   * @param basemap as the wall has it
   */
  public Paper(LiveView view, JsonObject basemap, InstantSource operationClock) {
    this.view = view;
    this.ground = GroundMap.of(basemap);
    this.operationClock = operationClock;
  }

  /**
   * The board of this moment as HTML. What is answered makes it, and is to be called once, away
   * from the loop: drawing a town takes longer than anything on a loop may.
   *
   * @param sheet {@code A3} or {@code A4}
   */
  Supplier<String> page(PaperPage.Size sheet) {
    Registry registry = view.registry();
    ZoneId zone = registry == null ? ZoneId.of("UTC") : ZoneId.of(registry.timeZone());
    long now = operationClock.millis();
    Board board = view.board();
    return () -> new PaperPage(sheet, nameOf(registry), zone, now).of(board, ground);
  }

  /** Whether there is nothing to show yet. */
  boolean blank() {
    return view.board().subjects().isEmpty();
  }

  /** When the page of this moment is made, in the site's time. */
  ZonedDateTime now() {
    Registry registry = view.registry();
    ZoneId zone = registry == null ? ZoneId.of("UTC") : ZoneId.of(registry.timeZone());
    return operationClock.instant().atZone(zone);
  }

  /** Of the smallest area that all others lie in. */
  private static LocalName nameOf(@Nullable Registry registry) {
    if (registry == null) {
      return NOBODY;
    }
    List<Area> areas = registry.areas();
    return areas.stream()
        .filter(area -> areas.stream().allMatch(other -> beside(area, other)))
        .max(Comparator.comparingInt(area -> area.code().length()))
        .map(Area::name)
        .orElse(LocalName.same(registry.site()));
  }

  private static boolean beside(Area area, Area other) {
    return other.code().startsWith(area.code()) || area.code().startsWith(other.code());
  }
}
