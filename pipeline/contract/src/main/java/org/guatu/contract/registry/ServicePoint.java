package org.guatu.contract.registry;

import java.io.Serializable;
import java.util.List;
import org.guatu.contract.LocalName;

/**
 * A service point 点位.
 *
 * @param id unique among points, such as {@code P07}
 * @param kind {@code sampling}, {@code vaccination}, {@code meal}, {@code gate} or a site's own
 * @param name in both languages
 * @param area where it stands
 * @param lon degrees east, WGS 84
 * @param lat degrees north, WGS 84
 * @param lanes planned lanes
 * @param serves area codes it is meant for
 * @param opensAtMillis planned opening, UTC milliseconds
 * @param closesAtMillis planned end, UTC milliseconds
 * @param validFromMillis effective from, UTC milliseconds
 */
public record ServicePoint(
    String id,
    String kind,
    LocalName name,
    String area,
    double lon,
    double lat,
    int lanes,
    List<String> serves,
    long opensAtMillis,
    long closesAtMillis,
    long validFromMillis)
    implements Serializable {
  /** Its own list; see {@link Group}. */
  public ServicePoint {
    serves = List.copyOf(serves);
  }
}
