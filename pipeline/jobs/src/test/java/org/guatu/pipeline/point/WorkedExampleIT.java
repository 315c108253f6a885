package org.guatu.pipeline.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.pipeline.JobOptions;
import org.guatu.pipeline.JobSinks;
import org.guatu.pipeline.JobSource;
import org.guatu.pipeline.io.LateRecord;
import org.guatu.pipeline.io.QuarantinedRecord;
import org.guatu.pipeline.io.RawRecord;
import org.guatu.pipeline.testing.Collected;
import org.guatu.pipeline.testing.Records;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One point and one minute: O = 10 s, L = 6 h; every row of the worked example. */
class WorkedExampleIT {
  private static final String MINUTE = "2026-03-01T10:00Z";

  private final Collected<Cell> cells = new Collected<>();
  private final Collected<LateRecord> late = new Collected<>();
  private final Collected<QuarantinedRecord> quarantine = new Collected<>();

  @Test
  void everyRowIsAsWorked() throws Exception {
    BlockingQueue<RawRecord> records = new LinkedBlockingQueue<>();
    JobClient job = start(Records.fed(records, 7)).executeAsync();

    records.add(served("a", "10:00:05", "10:00:06"));
    records.add(clock("10:00:30"));
    row("10:00:30", 1, null, 1, Finality.PROVISIONAL);
    records.add(clock("10:01:15"));
    row("10:01:15", 1, 1L, 1, Finality.SETTLED);
    records.add(served("b", "10:00:50", "10:01:20"));
    records.add(clock("10:02:00"));
    row("10:02:00", 2, 1L, 2, Finality.SETTLED);
    records.add(clock("16:01:11"));
    row("16:01:11", 2, 1L, 2, Finality.FINAL);
    records.add(served("c", "10:00:55", "16:01:30"));
    job.getJobExecutionResult().get();
    row("16:02:00", 2, 1L, 2, Finality.FINAL);

    assertThat(late.records()).extracting(LateRecord::id).containsExactly("c");
    FigureValue round = figure(newest("point:P1", "round/2026-03-01"), "servedRound");
    assertThat(round.numerator()).isEqualTo(3);
    assertThat(round.ledger()).isEqualTo(1);
    Cell source = newest("source:point/app", "2026-03-01T16:01Z");
    assertThat(figure(source, "late").numerator()).isEqualTo(1);
  }

  @Test
  void anotherBodyIsQuarantinedAndNothingElseMoves() throws Exception {
    PointEvent a = event("a", "P1", "10:00:05", "10:00:06").build();
    PointEvent copy = a.toBuilder().person("another").receivedAtMillis(at("10:03:00")).build();
    run(Records.of(a), Records.of(copy));

    row("10:09:00", 1, 1L, 1, Finality.SETTLED);
    assertThat(quarantine.records()).extracting(QuarantinedRecord::id).containsExactly("a");
    Cell source = newest("source:point/app", "2026-03-01T10:03Z");
    assertThat(figure(source, "quarantined").numerator()).isEqualTo(1);
    assertThat(figure(source, "accepted").numerator()).isZero();
  }

  @Test
  void aCorrectionMovesAnEventToAnotherPoint() throws Exception {
    PointEvent correction =
        event("d", "P2", "10:00:50", "10:05:00").corrects(new EventKey("app", "b")).build();
    run(
        served("a", "10:00:05", "10:00:06"),
        served("b", "10:00:50", "10:01:20"),
        Records.of(correction));

    Cell here = newest("point:P1", MINUTE);
    assertThat(figure(here, "served").numerator()).isEqualTo(1);
    assertThat(figure(here, "served").settledNumerator()).isEqualTo(1);
    assertThat(here.revision()).isEqualTo(3);
    Cell there = newest("point:P2", MINUTE);
    assertThat(figure(there, "served").numerator()).isEqualTo(1);
    assertThat(there.revision()).isEqualTo(1);
    Cell parent = newest("area:31", MINUTE);
    assertThat(figure(parent, "served").numerator()).isEqualTo(2);
    assertThat(parent.revision()).isEqualTo(4);
    Cell source = newest("source:point/app", "2026-03-01T10:05Z");
    assertThat(figure(source, "corrected").numerator()).isEqualTo(1);
  }

  /** Waits until what a reader holds by a received-time is so. */
  private void row(
      String time, long value, @Nullable Long settled, long revision, Finality finality) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              Cell cell = newestBy("point:P1", MINUTE, time);
              assertThat(figure(cell, "served").numerator()).as(time).isEqualTo(value);
              assertThat(figure(cell, "served").settledNumerator()).as(time).isEqualTo(settled);
              assertThat(cell.revision()).as(time).isEqualTo(revision);
              assertThat(cell.finality()).as(time).isEqualTo(finality);
            });
  }

  private Cell newest(String subject, String window) {
    return newestBy(subject, window, null);
  }

  /** What a reader holds who has read what was written by a received-time. */
  private Cell newestBy(String subject, String window, @Nullable String time) {
    List<Cell> read = new ArrayList<>();
    for (Cell cell : cells.records()) {
      boolean written = time == null || cell.watermarkMillis() <= at(time);
      if (written && cell.subject().equals(subject) && cell.window().id().equals(window)) {
        read.add(cell);
      }
    }
    assertThat(read).as(subject + " " + window).isNotEmpty();
    Cell held = read.get(0);
    for (Cell cell : read) {
      held = cell.supersedes(held) ? cell : held;
    }
    return held;
  }

  private static FigureValue figure(Cell cell, String figure) {
    return Objects.requireNonNull(cell.figures().get(figure), figure);
  }

  private void run(RawRecord... records) throws Exception {
    start(Records.source(List.of(records))).execute();
  }

  private StreamExecutionEnvironment start(JobSource source) {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(1);
    environment.getConfig().enableObjectReuse();
    JobOptions options = JobOptions.of(registry());
    new ServicePointJob(source, new JobSinks(cells, late, quarantine), options).build(environment);
    return environment;
  }

  private static RawRecord served(String id, String occurred, String received) {
    return Records.of(event(id, "P1", occurred, received).build());
  }

  private static PointEvent.Builder event(
      String id, String point, String occurred, String received) {
    return PointEvent.of(PointEventType.SERVED, "app", id, at(occurred))
        .receivedAtMillis(at(received))
        .point(point);
  }

  private static RawRecord clock(String time) {
    return Records.clock(at(time));
  }

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static Registry registry() {
    Registry empty = Registry.empty("site", "UTC");
    return new Registry(
        empty.schemaVersion(),
        1,
        "site",
        "UTC",
        List.of(area("31"), area("3101")),
        List.of(),
        List.of(point("P1"), point("P2")),
        List.of(),
        List.of(),
        List.of());
  }

  private static Area area(String code) {
    return new Area(code, AreaKind.CITY, LocalName.same(code), 0, 0, 121, 31, 0);
  }

  private static ServicePoint point(String id) {
    return new ServicePoint(
        id, "sampling", LocalName.same(id), "3101", 121, 31, 3, List.of(), 0, 0, 0);
  }
}
