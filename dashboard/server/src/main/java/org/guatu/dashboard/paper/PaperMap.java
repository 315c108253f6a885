package org.guatu.dashboard.paper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guatu.contract.board.Board;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.metric.SubjectKind;

/**
 * The map in black and white, as SVG: shapes alone tell states, for a copier knows no colour. What
 * is open bears its number.
 */
final class PaperMap {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 900;
  private static final int MARGIN = 30;

  private final GroundMap ground;
  private final Board board;
  private final List<OpenItem> items;
  private final StringBuilder svg = new StringBuilder(64 << 10);
  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  PaperMap(GroundMap ground, Board board, List<OpenItem> items) {
    this.ground = ground;
    this.board = board;
    this.items = items;
  }

  /** An {@code svg} element. */
  String draw() {
    frame();
    svg.append("<svg class=\"map\" viewBox=\"0 0 " + WIDTH + ' ' + HEIGHT + '"')
        .append(" role=\"img\" aria-label=\"地图 Map\">");
    Set<String> abnormal = abnormalAreas();
    for (GroundMap.Line line : ground.lines()) {
      draw(line, abnormal.contains(line.code()));
    }
    Set<String> numbered = new TreeSet<>();
    for (OpenItem item : items) {
      if (item.subject() != null) {
        numbered.add(item.subject().id());
      }
    }
    for (BoardSubject subject : board.subjects()) {
      if (subject.kind() == SubjectKind.POINT && placed(subject)) {
        if (!numbered.contains(subject.id())) {
          dot(subject);
        }
      }
    }
    for (OpenItem item : items) {
      pin(item);
    }
    return svg.append("</svg>").toString();
  }

  /** By the site's border where there is one, else by all there is. */
  private void frame() {
    boolean bounded = ground.lines().stream().anyMatch(l -> l.kind() == GroundMap.Kind.SITE);
    for (GroundMap.Line line : ground.lines()) {
      if (!bounded || line.kind() == GroundMap.Kind.SITE) {
        for (int i = 0; i < line.points().length; i += 2) {
          include(line.points()[i], line.points()[i + 1]);
        }
      }
    }
    for (BoardSubject subject : board.subjects()) {
      if (subject.kind() == SubjectKind.POINT && placed(subject)) {
        include(subject.lon(), subject.lat());
      }
    }
    if (west > east) {
      include(0, 0);
    }
  }

  private void include(double lon, double lat) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }

  private Set<String> abnormalAreas() {
    Set<String> codes = new TreeSet<>();
    for (BoardSubject subject : board.subjects()) {
      boolean bad =
          subject.state() == SubjectState.CRITICAL || subject.state() == SubjectState.ATTENTION;
      if (subject.kind() == SubjectKind.AREA && bad && subject.area() != null) {
        codes.add(subject.area());
      }
    }
    return codes;
  }

  private void draw(GroundMap.Line line, boolean abnormal) {
    String look =
        switch (line.kind()) {
          case WATER -> "fill=\"#eee\" stroke=\"#bbb\"";
          case STREET -> "fill=\"none\" stroke=\"#ccc\" stroke-width=\"2\"";
          case AREA ->
              abnormal
                  ? "fill=\"url(#hatch)\" stroke=\"#000\" stroke-width=\"3\""
                  : "fill=\"none\" stroke=\"#999\"";
          case SITE -> "fill=\"none\" stroke=\"#000\" stroke-width=\"2\"";
        };
    svg.append("<path ").append(look).append(" d=\"");
    for (int i = 0; i < line.points().length; i += 2) {
      svg.append(i == 0 ? 'M' : 'L')
          .append(at(x(line.points()[i])))
          .append(' ')
          .append(at(y(line.points()[i + 1])));
    }
    svg.append("\"/>");
  }

  private void dot(BoardSubject subject) {
    String shape =
        switch (subject.state()) {
          case STALE -> "<circle r=\"7\" fill=\"#fff\" stroke=\"#000\" stroke-dasharray=\"3 2\"/>";
          case UNKNOWN ->
              "<circle r=\"7\" fill=\"#fff\" stroke=\"#000\"/><text y=\"4\" class=\"q\">?</text>";
          case PAUSED -> "<path d=\"M-5-6h3v12h-3zM2-6h3v12h-3z\"/>";
          case CLOSED -> "<circle r=\"5\" fill=\"#fff\" stroke=\"#777\"/>";
          case NORMAL, ATTENTION, CRITICAL -> "<circle r=\"4\" fill=\"#777\"/>";
        };
    put(subject.lon(), subject.lat(), shape);
  }

  private void pin(OpenItem item) {
    BoardSubject subject = item.subject();
    if (subject == null || !placed(subject)) {
      return;
    }
    String shape =
        item.state() == SubjectState.CRITICAL ? "M0-19 19 0 0 19-19 0Z" : "M0-20 20 15H-20Z";
    String number =
        "<text y=\"%d\" class=\"n\">%d</text>"
            .formatted(item.state() == SubjectState.CRITICAL ? 5 : 10, item.number());
    put(subject.lon(), subject.lat(), "<path d=\"" + shape + "\" class=\"pin\"/>" + number);
  }

  private void put(double lon, double lat, String shape) {
    svg.append("<g transform=\"translate(")
        .append(at(x(lon)))
        .append(' ')
        .append(at(y(lat)))
        .append(")\">")
        .append(shape)
        .append("</g>");
  }

  private static boolean placed(BoardSubject subject) {
    return !Double.isNaN(subject.lon()) && !Double.isNaN(subject.lat());
  }

  private double scale() {
    double wide = Math.max(1e-6, (east - west) * Math.cos(Math.toRadians((south + north) / 2)));
    double high = Math.max(1e-6, north - south);
    return Math.min((WIDTH - 2.0 * MARGIN) / wide, (HEIGHT - 2.0 * MARGIN) / high);
  }

  private double x(double lon) {
    double squeeze = Math.cos(Math.toRadians((south + north) / 2));
    return WIDTH / 2.0 + (lon - (west + east) / 2) * squeeze * scale();
  }

  private double y(double lat) {
    return HEIGHT / 2.0 - (lat - (south + north) / 2) * scale();
  }

  private static String at(double pixels) {
    return Double.toString(Math.round(pixels * 10) / 10.0);
  }
}
