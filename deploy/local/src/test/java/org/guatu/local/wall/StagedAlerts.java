package org.guatu.local.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.guatu.contract.alert.Severity;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.event.Stream;

/** Alerts and sources made up for a stage. */
final class StagedAlerts {
  private static final long MINUTE = 60_000;

  private StagedAlerts() {}

  static Alert alert(int index, String subject, StagedNames names, long now) {
    boolean critical = index % 5 == 0;
    boolean claimed = index % 3 == 1;
    LocalName title =
        critical
            ? new LocalName("等候严重超限", "Waiting far over the limit")
            : new LocalName("等候超限", "Waiting over the limit");
    String owner =
        names == StagedNames.LONGEST
            ? names.of(new LocalName("采样组", "Sampling desk")).zh()
            : "采样组 Sampling desk";
    return new Alert(
        Alert.SCHEMA_VERSION,
        "wait/" + subject + "/" + index,
        index + 1,
        "wait",
        subject,
        critical ? Severity.CRITICAL : Severity.WARNING,
        claimed ? AlertState.ACKNOWLEDGED : AlertState.FIRING,
        names.of(title),
        Map.of("wait", 52.0, "limit", 25.0),
        now - (6 + index % 90) * MINUTE,
        now + (20 + index % 30) * MINUTE,
        claimed ? owner : null);
  }

  static List<BoardSource> sources(long now, SourceState state) {
    List<BoardSource> sources = new ArrayList<>();
    long age = state == SourceState.FRESH ? 700 : 408_000;
    long heard = state == SourceState.UNKNOWN ? -1 : now - age;
    for (Stream stream : Stream.values()) {
      for (int i = 0; i < 3; i++) {
        sources.add(
            new BoardSource(
                stream.wire() + "-" + i,
                stream,
                heard,
                state,
                12,
                31,
                1,
                81,
                i == 2 ? 1 : 0,
                0,
                0,
                12,
                4_000));
      }
    }
    return sources;
  }
}
