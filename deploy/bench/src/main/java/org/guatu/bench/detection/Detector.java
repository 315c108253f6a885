package org.guatu.bench.detection;

import org.guatu.pipeline.signal.BinHistory;
import org.guatu.pipeline.signal.EarsC2;
import org.guatu.pipeline.signal.PoissonCusum;

/** What says bin by bin whether calls are up. */
interface Detector {
  /** After one more bin. */
  boolean up(int count);

  /** A CUSUM that is told what to expect. */
  static Detector cusum(double expected) {
    return new Detector() {
      private PoissonCusum cusum = PoissonCusum.START;

      @Override
      public boolean up(int count) {
        cusum = cusum.next(count, Math.round(expected * PoissonCusum.MICROS));
        return cusum.up();
      }
    };
  }

  /** EARS C2, which looks at the bins before alone. */
  static Detector c2() {
    return new Detector() {
      private final BinHistory history = new BinHistory();
      private long bin;

      @Override
      public boolean up(int count) {
        EarsC2 baseline = EarsC2.of(history, bin);
        history.put(bin++, count);
        return baseline != null && baseline.exceededBy(count);
      }
    };
  }
}
