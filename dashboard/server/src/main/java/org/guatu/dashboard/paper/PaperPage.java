package org.guatu.dashboard.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The board as one page of HTML to print, in both languages and in black and white. It needs
 * nothing else: no script, no font, no file beside it.
 *
 * @param size of the sheet, landscape
 * @param site the name of the site
 * @param zone of the site's clock
 * @param printedMillis when it was made, by the operation's clock, UTC milliseconds
 */
record PaperPage(Size size, LocalName site, ZoneId zone, long printedMillis) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NEIGHBOURHOOD_ID = "area:".length() + 12;

  /** What a copier takes, and how many rows fit beside the map. */
  enum Size {
    A3(22, 40),
    A4(14, 24);

    private final int items;
    private final int areas;

    Size(int items, int areas) {
      this.items = items;
      this.areas = areas;
    }
  }

  String of(Board board, GroundMap ground) {
    List<OpenItem> items = OpenItem.of(board);
    StringBuilder html = new StringBuilder(128 << 10);
    html.append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(site.zh() + " " + site.en()))
        .append("</title><style>")
        .append(PaperStyle.of(size.name()))
        .append("</style></head><body><header>");
    head(board, html);
    html.append("</header><main><section class=\"ground\">")
        .append(PaperStyle.HATCH)
        .append(new PaperMap(ground, board, items).draw())
        .append("<p class=\"legend\">◆ 严重 critical · ▲ 警告 warning · 虚圈 过期 dashed: stale ·")
        .append(" ? 不明 unknown · ‖ 暂停 paused · ○ 关闭 closed · ● 正常 normal</p></section>")
        .append("<section class=\"lists\">");
    open(items, html);
    areas(board, html);
    sources(board, html);
    return html.append("</section></main></body></html>").toString();
  }

  private void head(Board board, StringBuilder html) {
    html.append("<h1>")
        .append(escaped(site.zh()))
        .append(" <small>")
        .append(escaped(site.en()))
        .append("</small></h1>");
    if (board.mode() != Mode.LIVE) {
      html.append("<p class=\"mode\">")
          .append(escaped(board.mode().wire().toUpperCase(Locale.ROOT)))
          .append(" 非实况 not live</p>");
    }
    Map<SubjectState, Integer> counts = new EnumMap<>(SubjectState.class);
    for (BoardSubject subject : board.subjects()) {
      if (subject.kind() == SubjectKind.POINT) {
        counts.merge(subject.state(), 1, Integer::sum);
      }
    }
    html.append("<p class=\"counts\">");
    for (SubjectState state :
        List.of(
            SubjectState.CRITICAL,
            SubjectState.ATTENTION,
            SubjectState.STALE,
            SubjectState.UNKNOWN,
            SubjectState.NORMAL)) {
      html.append("<span>")
          .append(named(state))
          .append(" <b>")
          .append(counts.getOrDefault(state, 0))
          .append("</b></span>");
    }
    html.append("</p><p class=\"when\">数据 data <b>")
        .append(board.asOfMillis() < 0 ? "–" : time(board.asOfMillis(), TIME))
        .append("</b><br>印于 printed ")
        .append(time(printedMillis, TIME))
        .append("</p>");
  }

  private void open(List<OpenItem> items, StringBuilder html) {
    html.append("<h2>待处置 Needs attention ").append(items.size()).append("</h2>");
    if (items.isEmpty()) {
      html.append("<p>无 none</p>");
      return;
    }
    html.append("<table><tr><th>#</th><th>事项 what</th><th>分 min</th><th>自 since</th>");
    html.append("<th>处置 who</th></tr>");
    for (OpenItem item : items.subList(0, Math.min(items.size(), size.items))) {
      html.append("<tr><td>")
          .append(item.state() == SubjectState.CRITICAL ? "◆ " : "▲ ")
          .append(item.number())
          .append("</td><td>")
          .append(both(item.title()))
          .append("</td><td>")
          .append(Double.isNaN(item.minutes()) ? "–" : Math.round(item.minutes()))
          .append("</td><td>")
          .append(item.sinceMillis() < 0 ? "" : time(item.sinceMillis(), SHORT))
          .append("</td><td class=\"hand\">")
          .append(item.owner() == null ? "" : escaped(item.owner()))
          .append("</td></tr>");
    }
    html.append("</table>");
    rest(items.size() - size.items, html);
  }

  private void areas(Board board, StringBuilder html) {
    List<BoardSubject> areas =
        board.subjects().stream()
            .filter(subject -> subject.kind() == SubjectKind.AREA)
            .filter(subject -> subject.id().length() == NEIGHBOURHOOD_ID)
            .sorted(Comparator.comparing(BoardSubject::id))
            .toList();
    html.append("<h2>居民区 Neighbourhoods</h2><table><tr><th>名称 name</th><th>已检 covered</th>");
    html.append("<th>等候分 wait</th><th>逾期单 overdue</th></tr>");
    for (BoardSubject area : areas.subList(0, Math.min(areas.size(), size.areas))) {
      html.append("<tr><td>")
          .append(both(area.name()))
          .append("</td><td>")
          .append(percent(area))
          .append("</td><td>")
          .append(number(area, "predictedWaitMaxMinutes"))
          .append("</td><td>")
          .append(number(area, "overdue"))
          .append("</td></tr>");
    }
    html.append("</table>");
    rest(areas.size() - size.areas, html);
  }

  private static void sources(Board board, StringBuilder html) {
    long silent = board.sources().stream().filter(PaperPage::silent).count();
    html.append("<p class=\"sources\">数据源 sources ")
        .append(board.sources().size() - silent)
        .append('/')
        .append(board.sources().size())
        .append(" 在线 online");
    board.sources().stream()
        .filter(PaperPage::silent)
        .limit(6)
        .forEach(source -> html.append(" · ").append(escaped(source.id())).append(" 无声 silent"));
    html.append("</p>");
  }

  private static boolean silent(BoardSource source) {
    return source.state() != SourceState.FRESH;
  }

  /** What is left out is said. */
  private static void rest(int more, StringBuilder html) {
    if (more > 0) {
      html.append("<p>另有 ").append(more).append(" 项 more</p>");
    }
  }

  private static String percent(BoardSubject area) {
    Double share = value(area, "coverage");
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  private static String number(BoardSubject area, String figure) {
    Double value = value(area, figure);
    return value == null ? "–" : Long.toString(Math.round(value));
  }

  private static @Nullable Double value(BoardSubject subject, String name) {
    BoardFigure figure = subject.figures().get(name);
    return figure == null ? null : figure.value();
  }

  private static String named(SubjectState state) {
    return switch (state) {
      case CRITICAL -> "◆ 严重 critical";
      case ATTENTION -> "▲ 警告 warning";
      case STALE -> "过期 stale";
      case UNKNOWN -> "不明 unknown";
      case PAUSED -> "暂停 paused";
      case CLOSED -> "关闭 closed";
      case NORMAL -> "正常 normal";
    };
  }

  private String time(long millis, DateTimeFormatter format) {
    return Instant.ofEpochMilli(millis).atZone(zone).format(format);
  }

  private static String both(LocalName name) {
    return name.zh().equals(name.en())
        ? escaped(name.zh())
        : escaped(name.zh()) + " <small>" + escaped(name.en()) + "</small>";
  }

  /** Names come from outside. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
