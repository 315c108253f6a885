package org.guatu.bench.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.guatu.local.command.Results;
import org.junit.jupiter.api.Test;

class HeapTrendTest {
  @Test
  void aHeapThatGrowsHasASlopeAndOneOddSampleNoSay() {
    HeapTrend heap = new HeapTrend();
    double[] megabytes = {20, 22, 90, 26, 28, 30};
    for (int i = 0; i < megabytes.length; i++) {
      heap.add(i, megabytes[i]);
    }
    Results results = new Results();
    heap.put(results);
    StringWriter out = new StringWriter();
    results.print(new PrintWriter(out), false);
    assertThat(out.toString())
        .contains("heap.firstHalfMegabytes: 22.00", "heap.secondHalfMegabytes: 28.00");
  }

  @Test
  void theSlopeIsAnHours() {
    HeapTrend heap = new HeapTrend();
    heap.add(0, 20);
    heap.add(0.5, 21);
    heap.add(1, 22);
    assertThat(heap.slope()).isCloseTo(2, within(1e-9));
  }
}
