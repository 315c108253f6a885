package org.guatu.bench.browser;

/** A page that shows 10,000 points and 300 vehicles as they change. */
enum Rival {
  /** The product. */
  WALL("the wall", ""),
  /** The same map, all points given to it anew each second. */
  SET_DATA("MapLibre, setData", "bench/set-data.html"),
  LEAFLET("Leaflet, canvas", "bench/leaflet.html");

  private final String title;
  private final String path;

  Rival(String title, String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }
}
