package org.guatu.dashboard.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;
import org.junit.jupiter.api.Test;

class PaperPageTest {
  private static final long NOW = Instant.parse("2026-03-01T02:31:00Z").toEpochMilli();
  private static final JsonObject MAP =
      new JsonObject(
          """
          {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"layer":"area","kind":"neighbourhood","code":"310117101001"},
             "geometry":{"type":"Polygon","coordinates":[[[121.0,31.0],[121.1,31.0],[121.1,31.1],[121.0,31.0]]]}},
            {"type":"Feature","properties":{"layer":"poi"},"geometry":{"type":"Point","coordinates":[121.0,31.0]}}]}
          """);

  private static BoardSubject point(String id, SubjectState state, double wait) {
    Map<String, BoardFigure> figures =
        Double.isNaN(wait)
            ? Map.of()
            : Map.of(
                "predictedWaitMinutes",
                new BoardFigure(wait, null, 1, 1, "2026-03-01T02:30Z", false, false, 0));
    return new BoardSubject(
        "point:" + id,
        SubjectKind.POINT,
        new LocalName(id + "点", "Point <" + id + ">"),
        "310117101001",
        121.05,
        31.05,
        Double.NaN,
        state,
        NOW,
        Map.of(),
        figures);
  }

  private static BoardSubject area(SubjectState state) {
    return new BoardSubject(
        "area:310117101001",
        SubjectKind.AREA,
        new LocalName("望舒", "Wangshu"),
        "310117101001",
        Double.NaN,
        Double.NaN,
        Double.NaN,
        state,
        NOW,
        Map.of(),
        Map.of());
  }

  private static String page(Mode mode, BoardSubject... subjects) {
    Board board = new Board(mode, "e", 1, NOW, NOW, List.of(subjects), List.of(), List.of());
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    return new PaperPage(PaperPage.Size.A3, new LocalName("沐河", "Muhe"), zone, NOW)
        .of(board, GroundMap.of(MAP));
  }

  @Test
  void whatIsOpenIsNumberedOnTheMapAndInTheListAlike() {
    String page =
        page(
            Mode.LIVE,
            point("A", SubjectState.ATTENTION, 31),
            point("B", SubjectState.CRITICAL, 58),
            point("C", SubjectState.ATTENTION, 40),
            point("D", SubjectState.STALE, Double.NaN));
    List<OpenItem> items =
        OpenItem.of(
            new Board(
                Mode.LIVE,
                "e",
                1,
                NOW,
                NOW,
                List.of(
                    point("A", SubjectState.ATTENTION, 31),
                    point("B", SubjectState.CRITICAL, 58),
                    point("C", SubjectState.ATTENTION, Double.NaN)),
                List.of(),
                List.of()));

    assertThat(items).extracting(item -> item.title().zh()).containsExactly("B点", "A点", "C点");
    assertThat(items).extracting(OpenItem::number).containsExactly(1, 2, 3);
    assertThat(page).contains("待处置 Needs attention 3").contains("class=\"n\">3</text>");
    assertThat(page).doesNotContain("class=\"n\">4</text>");
    assertThat(page).contains("<td>◆ 1</td><td>B点");
    assertThat(page).contains("严重 critical <b>1</b>").contains("过期 stale <b>1</b>");
  }

  @Test
  void unknownIsADashAndNamesFromOutsideAreNoMarkup() {
    String page =
        page(
            Mode.LIVE, point("A", SubjectState.CRITICAL, Double.NaN), area(SubjectState.ATTENTION));

    assertThat(page).contains("Point &lt;A&gt;").doesNotContain("Point <A>");
    assertThat(page).contains("<td>–</td><td></td>");
    assertThat(page).contains("望舒 <small>Wangshu</small></td><td>–</td><td>–</td><td>–</td>");
    assertThat(page).as("an area in trouble").contains("url(#hatch)");
    assertThat(page).contains("2026-03-01 10:31").contains("A3 landscape");
  }

  @Test
  void aReplayIsNoLiveBoardOnPaperEither() {
    assertThat(page(Mode.REPLAY, area(SubjectState.NORMAL))).contains("REPLAY 非实况 not live");
    assertThat(page(Mode.LIVE, area(SubjectState.NORMAL)))
        .doesNotContain("not live")
        .doesNotContain("url(#hatch)\" stroke");
  }
}
