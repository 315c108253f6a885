package org.guatu.dashboard.paper;

/** How the sheet looks: black on white, as many rows as fit. */
final class PaperStyle {
  /** What fills an area in trouble. */
  static final String HATCH =
      "<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"9\""
          + " height=\"9\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
          + "<rect width=\"9\" height=\"9\" fill=\"#fff\"/><path d=\"M0 0V9\" stroke=\"#888\""
          + " stroke-width=\"2\"/></pattern></defs></svg>";

  private PaperStyle() {}

  /**
   * @param sheet such as {@code A3}
   */
  static String of(String sheet) {
    String text = sheet.equals("A3") ? "11pt" : "8pt";
    return """
    @page{size:%s landscape;margin:8mm}
    *{box-sizing:border-box;margin:0;padding:0}
    body{font:%s/1.25 'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;color:#000;background:#fff;padding:2mm}
    header{display:flex;align-items:baseline;gap:1.5em;border-bottom:2px solid #000;padding-bottom:.3em;margin-bottom:.5em}
    h1{font-size:1.7em}h1 small{font-size:.6em;font-weight:400}h2{font-size:1.1em;margin:.5em 0 .2em}
    small{font-size:.82em;color:#333}.counts span{margin-right:1em;white-space:nowrap}.when{margin-left:auto;text-align:right;white-space:nowrap}
    .mode{border:2px solid #000;padding:0 .5em;font-weight:700}
    main{display:grid;grid-template-columns:3fr 2fr;gap:1em}.map{width:100%%;border:1px solid #999}
    .legend{font-size:.85em}table{width:100%%;border-collapse:collapse}
    th,td{border-bottom:1px solid #bbb;padding:.08em .3em;text-align:left;vertical-align:top}th{font-weight:400;color:#333}
    td+td+td,th+th+th{text-align:right;white-space:nowrap}.hand{min-width:6em;border-left:1px solid #bbb}.sources{margin-top:.6em;font-size:.9em}
    .pin{fill:#fff;stroke:#000;stroke-width:3}.n{font:700 18px sans-serif;text-anchor:middle}.q{font:700 11px sans-serif;text-anchor:middle}
    tr{break-inside:avoid}
    """
        .formatted(sheet, text);
  }
}
