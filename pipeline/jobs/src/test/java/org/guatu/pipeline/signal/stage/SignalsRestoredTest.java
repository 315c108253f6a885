package org.guatu.pipeline.signal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.guatu.contract.metric.Cell;
import org.guatu.pipeline.signal.stage.SignalStages.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * Stages that fail and go on from a checkpoint tell the signals of stages that nothing befell,
 * wherever it was taken and although the jobs before them tell some of their cells once more.
 */
class SignalsRestoredTest {
  private static final int CALM = 240;
  private static final int SURGED = 280;
  private static final int MINUTES = 360;

  /** So many minutes are told again, as jobs do that go on from a checkpoint of their own. */
  private static final int RETOLD = 7;

  private static List<Cell> cells(int minute) {
    return minute >= CALM && minute < SURGED ? Calls.surge(minute, 2) : Calls.calm(minute);
  }

  @Test
  void onTheHeap() throws Exception {
    goesOn(new HashMapStateBackend());
  }

  @Test
  void onDisk() throws Exception {
    goesOn(new EmbeddedRocksDBStateBackend());
  }

  private static void goesOn(StateBackend backend) throws Exception {
    List<String> undisturbed = new ArrayList<>();
    try (SignalStages stages = new SignalStages(backend, null)) {
      for (int minute = 0; minute < MINUTES; minute++) {
        stages.tell(cells(minute));
        stages.settle(minute);
      }
      undisturbed.addAll(stages.take());
    }
    assertThat(undisturbed)
        .anyMatch(told -> told.startsWith("signal:cluster-supplies"))
        .anyMatch(told -> told.startsWith("signal:surge-supplies"))
        .anyMatch(told -> told.startsWith("signal:supplies-stalled"));

    // Before the surge, in each minute of a bin within it, and when it is over.
    for (int fails : new int[] {1, CALM - 1, 255, 256, 257, 258, 259, SURGED + 3, MINUTES - 1}) {
      assertThat(disturbed(backend, fails)).as("fails in minute %d", fails).isEqualTo(undisturbed);
    }
  }

  /** Fails when the cells of a minute were told, and it had not settled. */
  private static List<String> disturbed(StateBackend backend, int fails) throws Exception {
    List<String> told = new ArrayList<>();
    Snapshot snapshot;
    try (SignalStages stages = new SignalStages(backend, null)) {
      for (int minute = 0; minute < fails; minute++) {
        stages.tell(cells(minute));
        stages.settle(minute);
      }
      stages.tell(cells(fails));
      told.addAll(stages.take());
      snapshot = stages.snapshot();
      // Nobody keeps what is told after the checkpoint.
      stages.settle(fails);
    }
    try (SignalStages stages = new SignalStages(backend, snapshot)) {
      for (int minute = Math.max(0, fails - RETOLD); minute < fails; minute++) {
        stages.tell(cells(minute));
      }
      for (int minute = fails; minute < MINUTES; minute++) {
        stages.tell(cells(minute));
        stages.settle(minute);
      }
      told.addAll(stages.take());
    }
    return told.stream().sorted().toList();
  }
}
