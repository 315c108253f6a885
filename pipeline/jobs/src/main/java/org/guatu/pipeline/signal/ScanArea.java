package org.guatu.pipeline.signal;

/**
 * An area as the scan sees it.
 *
 * @param code area code
 * @param people who live there; at least 0
 * @param lon degrees east of its label point, WGS 84
 * @param lat degrees north of its label point, WGS 84
 */
public record ScanArea(String code, long people, double lon, double lat) {
  public ScanArea {
    if (people < 0) {
      throw new IllegalArgumentException(code + ": " + people + " people");
    }
  }
}
