package org.guatu.bench.standing;

import java.util.Locale;
import org.guatu.local.command.Results;
import org.jspecify.annotations.Nullable;

/**
 * How a page came through a kill; seconds since it, null for what did not happen.
 *
 * @param part what was killed
 * @param said the page said that what it shows is not now
 * @param up what was killed had been started again and answered
 * @param live the page said again that what it shows is now
 * @param equal the page held what a second client was told
 */
record Recovery(
    Part part,
    @Nullable Double said,
    @Nullable Double up,
    @Nullable Double live,
    @Nullable Double equal) {

  void put(Results results, String name) {
    results.put(name + ".part", part.title());
    results.put(name + ".saidSeconds", seconds(said));
    results.put(name + ".upSeconds", seconds(up));
    results.put(name + ".liveSeconds", seconds(live));
    results.put(name + ".equalSeconds", seconds(equal));
  }

  private static String seconds(@Nullable Double value) {
    return value == null ? "never" : String.format(Locale.ROOT, "%.1f", value);
  }
}
