package org.guatu.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.LocalName;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.CallEventType;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.DeliveryEventType;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.contract.event.NeedType;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.guatu.contract.event.Stream;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.pipeline.forecast.LineObserved;
import org.guatu.simulators.round.RoundReader;
import org.guatu.simulators.round.RoundSettings;
import org.guatu.simulators.round.RoundWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recomputation against figures counted by hand. */
class RoundVerifierTest {
  private static final LocalName NAME = LocalName.same("x");

  @TempDir Path round;
  private @Nullable Recomputation recomputation;

  private static long at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z").toEpochMilli();
  }

  private static Registry registry() {
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "test",
        "Asia/Shanghai",
        List.of(
            new Area("310117101", AreaKind.SUBDISTRICT, NAME, 0, 0, 121, 31, 0),
            new Area("310117101001", AreaKind.NEIGHBOURHOOD, NAME, 0, 0, 121, 31, 0)),
        List.of(),
        List.of(point("P1"), point("P2")),
        List.of(),
        List.of(),
        List.of());
  }

  private static ServicePoint point(String id) {
    return new ServicePoint(id, "sampling", NAME, "310117101001", 121, 31, 1, List.of(), 0, 0, 0);
  }

  private static PointEvent.Builder point(
      PointEventType type, String id, String occurred, String received) {
    return PointEvent.of(type, "app", id, at(occurred)).point("P1").receivedAtMillis(at(received));
  }

  private static PointEvent served(String id, String occurred, String received) {
    return point(PointEventType.SERVED, id, occurred, received).build();
  }

  private void write(List<? extends Event> events) throws IOException {
    write(events, RoundSettings.DEFAULT_LATENESS_MILLIS);
  }

  private void write(List<? extends Event> events, long latenessMillis) throws IOException {
    try (RoundWriter writer =
        RoundWriter.create(
            round, new RoundSettings("test", "test", "Asia/Shanghai", 10_000, latenessMillis))) {
      writer.registry(registry());
      for (Event event : events) {
        writer.event(event);
      }
      writer.finish();
    }
  }

  /** Numerator/denominator/n of a figure, or nothing where there is none. */
  private String figure(String subject, String figure, String window) throws Exception {
    List<String> found =
        query(
            "SELECT numerator || '/' || denominator || '/' || n FROM expected WHERE subject = '"
                + subject
                + "' AND figure = '"
                + figure
                + "' AND \"window\" = '"
                + window
                + "'");
    return String.join(" ", found);
  }

  private List<String> query(String sql) throws Exception {
    try (Statement statement = recomputed().createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** Of the round as it is written now; computed once. */
  private Connection recomputed() throws IOException {
    Recomputation current = recomputation;
    if (current == null) {
      current = Recomputation.of(round, RoundReader.open(round).manifest().settings());
      recomputation = current;
    }
    return current.connection();
  }

  @AfterEach
  void close() throws Exception {
    if (recomputation != null) {
      recomputation.close();
    }
  }

  @Test
  void theWorkedExample() throws Exception {
    write(
        List.of(
            served("a", "10:00:05", "10:00:06"),
            served("b", "10:00:50", "10:01:20"),
            served("c", "10:00:55", "16:01:30")));
    assertThat(figure("point:P1", "served", "2026-03-01T10:00Z")).isEqualTo("2/1/2");
    assertThat(figure("area:310117101001", "served", "2026-03-01T10:00Z")).isEqualTo("2/1/2");
    assertThat(figure("point:P1", "servedRound", "round/2026-03-01")).isEqualTo("3/1/3");
    assertThat(figure("source:point/app", "late", "2026-03-01T16:01Z")).isEqualTo("1/1/1");
    assertThat(figure("source:point/app", "corrected", "2026-03-01T10:01Z")).isEqualTo("1/1/1");
  }

  @Test
  void theWorkedExampleWithACopyAndACorrection() throws Exception {
    PointEvent a = served("a", "10:00:05", "10:00:06");
    PointEvent moved =
        served("d", "10:00:50", "10:05:00").toBuilder()
            .point("P2")
            .corrects(new EventKey("app", "b"))
            .build();
    write(
        List.of(
            a,
            served("b", "10:00:50", "10:01:20"),
            a.toBuilder().lane("L1").receivedAtMillis(at("10:02:00")).build(),
            a.toBuilder().sentAtMillis(at("10:02:00")).receivedAtMillis(at("10:03:00")).build(),
            moved));
    assertThat(figure("point:P1", "served", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("point:P2", "served", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "served", "2026-03-01T10:00Z")).isEqualTo("2/1/2");
    assertThat(query("SELECT fate || corrected FROM fate ORDER BY r"))
        .containsExactly(
            "acceptedfalse", "acceptedtrue", "quarantinedfalse", "duplicatefalse", "acceptedtrue");
  }

  @Test
  void theQueueNeverFallsBelowNothingAndStartsAnewWhereItIsCounted() throws Exception {
    write(
        List.of(
            served("s0", "09:58:10", "09:58:11"),
            point(PointEventType.ARRIVED, "a1", "09:59:10", "09:59:11").build(),
            served("s1", "10:00:10", "10:00:11"),
            served("s2", "10:00:20", "10:00:21"),
            point(PointEventType.ARRIVED, "a2", "10:01:10", "10:01:11").build(),
            point(PointEventType.ARRIVED, "a3", "10:02:05", "10:02:06").build(),
            point(PointEventType.QUEUE_OBSERVED, "q", "10:02:30", "10:02:31").count(7).build(),
            served("s3", "10:02:40", "10:02:41"),
            served("s4", "10:03:40", "10:03:41")));
    assertThat(figure("point:P1", "queue", "2026-03-01T09:58Z")).isEmpty();
    assertThat(figure("point:P1", "queue", "2026-03-01T09:59Z")).isEqualTo("1/1/1");
    assertThat(figure("point:P1", "queue", "2026-03-01T10:00Z")).isEqualTo("0/1/1");
    assertThat(figure("point:P1", "queue", "2026-03-01T10:01Z")).isEqualTo("1/1/1");
    assertThat(figure("point:P1", "queue", "2026-03-01T10:02Z")).isEqualTo("6/1/1");
    assertThat(figure("point:P1", "queue", "2026-03-01T10:04Z")).isEqualTo("5/1/1");
  }

  @Test
  void predictedWaitByThePlannedRateOfTheOpenLanes() throws Exception {
    write(
        List.of(
            point(PointEventType.LANE_OPENED, "l1", "10:00:00", "10:00:01").lane("1").build(),
            point(PointEventType.LANE_OPENED, "l2", "10:00:30", "10:00:31").lane("2").build(),
            point(PointEventType.QUEUE_OBSERVED, "q", "10:00:40", "10:00:41").count(4).build(),
            served("s", "10:00:50", "10:00:51"),
            point(PointEventType.LANE_PAUSED, "p2", "10:01:15", "10:01:16").lane("2").build()));
    // (3 + 1) x 26 s / 2 lanes, then (3 + 1) x 26 s / 1 lane.
    assertThat(figure("point:P1", "predictedWaitMinutes", "2026-03-01T10:00Z"))
        .isEqualTo("52000/60000/0");
    assertThat(figure("point:P1", "predictedWaitMinutes", "2026-03-01T10:01Z"))
        .isEqualTo("104000/60000/0");
    // Weighted by the queue of 3.
    assertThat(figure("area:310117101", "predictedWaitMinutes", "2026-03-01T10:01Z"))
        .isEqualTo("312000/180000/0");
    assertThat(figure("point:P1", "openLanes", "2026-03-01T10:01Z")).isEqualTo("1/1/1");
    // 60 s + 30 s, then 60 s + 15 s more; one service of 26 s.
    assertThat(figure("point:P1", "utilisation", "2026-03-01T10:00Z")).isEqualTo("26000/90000/1");
    assertThat(figure("point:P1", "utilisation", "2026-03-01T10:01Z")).isEqualTo("26000/165000/1");
  }

  private static DeliveryEvent order(DeliveryEventType type, String order, String occurred) {
    return DeliveryEvent.of(type, "shop", order + type.wire(), at(occurred))
        .order(order)
        .need(NeedType.MEAL)
        .area("310117101001999")
        .windowStartMillis(at("10:30:00"))
        .windowEndMillis(at("11:00:00"))
        .build();
  }

  @Test
  void ordersOnTimeEarlyAndLate() throws Exception {
    write(
        List.of(
            order(DeliveryEventType.ORDER_PLACED, "o1", "10:00:00"),
            order(DeliveryEventType.ORDER_PLACED, "o2", "10:05:00"),
            order(DeliveryEventType.ORDER_PLACED, "o3", "10:06:00"),
            order(DeliveryEventType.ORDER_DELIVERED, "o1", "10:20:00"),
            order(DeliveryEventType.ORDER_DELIVERED, "o2", "10:40:00")));
    assertThat(figure("group:need-meal", "open", "2026-03-01T10:40Z")).isEqualTo("1/1/1");
    assertThat(figure("group:need-meal", "backlogAgeMaxMinutes", "2026-03-01T10:20Z"))
        .isEqualTo("15/1/2");
    assertThat(figure("group:need-meal", "backlogAgeP50Minutes", "2026-03-01T10:20Z"))
        .isEqualTo("14/1/2");
    assertThat(figure("area:310117101", "due", "2026-03-01T11:00Z")).isEqualTo("3/1/3");
    assertThat(figure("area:310117101", "onTime60m", "2026-03-01T11:00Z")).isEqualTo("1/2/2");
    assertThat(figure("area:310117101", "early60m", "2026-03-01T11:00Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101001", "unlocatedOrders", "2026-03-01T10:00Z"))
        .isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "placed", "round/2026-03-01")).isEqualTo("3/1/3");
    assertThat(figure("area:310117101", "overdue", "2026-03-01T10:40Z")).isEqualTo("0/1/1");
    assertThat(figure("area:310117101", "overdue", "2026-03-01T11:00Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "overdue30m", "2026-03-01T11:00Z")).isEqualTo("0/1/1");
    assertThat(figure("area:310117101", "overdue30m", "2026-03-01T11:30Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "delivered60m", "2026-03-01T11:30Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "turnaroundMinutes", "2026-03-01T10:40Z"))
        .isEqualTo("2100000/60000/1");
    assertThat(figure("area:310117101", "turnaroundMinutes", "round/2026-03-01"))
        .isEqualTo("3300000/120000/2");
    assertThat(figure("area:310117101", "tripsUnassigned", "2026-03-01T11:00Z")).isEmpty();
  }

  private static CallEvent.Builder call(CallEventType type, String call, String occurred) {
    return CallEvent.of(type, "pbx", call + type.wire(), at(occurred))
        .call(call)
        .line("12345")
        .caller("h1")
        .topic("supplies");
  }

  @Test
  void callsAndTickets() throws Exception {
    write(
        List.of(
            call(CallEventType.CALL_OFFERED, "c1", "10:00:00").build(),
            call(CallEventType.CALL_ANSWERED, "c1", "10:00:10").build(),
            call(CallEventType.CALL_OFFERED, "c2", "10:01:00").build(),
            call(CallEventType.CALL_ABANDONED, "c2", "10:01:30").build(),
            call(CallEventType.CALL_OFFERED, "c3", "10:02:00").build(),
            call(CallEventType.CALL_ABANDONED, "c3", "10:02:04").build(),
            call(CallEventType.TICKET_CREATED, "t", "10:02:10")
                .ticket("t")
                .dueAtMillis(at("10:05:30"))
                .build(),
            call(CallEventType.TICKET_CLOSED, "t", "10:07:00").ticket("t").build()));
    assertThat(figure("line:12345", "connected15m", "2026-03-01T10:02Z")).isEqualTo("1/2/2");
    assertThat(figure("line:12345", "serviceLevel15s15m", "2026-03-01T10:02Z")).isEqualTo("1/2/2");
    assertThat(figure("line:12345", "abandoned", "2026-03-01T10:02Z")).isEqualTo("0/1/0");
    assertThat(figure("line:12345", "longestWaitSeconds", "2026-03-01T10:02Z")).isEqualTo("4/1/1");
    assertThat(figure("line:12345", "repeatCalls", "round/2026-03-01")).isEqualTo("2/1/2");
    assertThat(figure("line:12345", "uniqueCallers", "round/2026-03-01")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "firstContactResolution", "2026-03-02T10:00Z"))
        .isEqualTo("0/1/1");
    assertThat(figure("line:12345", "ticketsOpen", "2026-03-01T10:03Z")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "ticketsOverdue", "2026-03-01T10:05Z")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "ticketsOverdue", "2026-03-01T10:07Z")).isEqualTo("0/1/1");
    assertThat(figure("area:?", "unlocatedCalls", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
  }

  @Test
  void whoWaitsOnALineAndForHowLong() throws Exception {
    write(
        List.of(
            call(CallEventType.CALL_OFFERED, "c1", "10:00:00").build(),
            call(CallEventType.CALL_ANSWERED, "c1", "10:00:10").build(),
            call(CallEventType.CALL_OFFERED, "c2", "10:00:20").build(),
            call(CallEventType.CALL_OFFERED, "c3", "10:01:00").build(),
            call(CallEventType.CALL_ABANDONED, "c3", "10:02:00").build(),
            call(CallEventType.CALL_ENDED, "c1", "10:02:10").build(),
            call(CallEventType.CALL_ANSWERED, "c2", "10:02:20").build(),
            call(CallEventType.CALL_OFFERED, "c4", "10:16:30").build()));
    assertThat(figure("line:12345", "callsWaiting", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "callsWaiting", "2026-03-01T10:01Z")).isEqualTo("2/1/1");
    assertThat(figure("line:12345", "callsWaiting", "2026-03-01T10:02Z")).isEqualTo("0/1/1");
    assertThat(figure("line:12345", "agents", "2026-03-01T10:02Z")).isEqualTo("1/1/0");
    // Two of three waited 10 s and 120 s when the forecast of 10:02 was told, one hung up.
    LineObserved then = new LineObserved(3, 900_000, 1, 120_000, 1, 190_000, 1, 0);
    assertThat(figure("line:12345", "predictedWaitSeconds", "2026-03-01T10:02Z"))
        .isEqualTo(then.waitMillis().orElseThrow() + "/1000/3");
    // That of 10:01 knew of two who waited; 60 s and 120 s was what came.
    LineObserved before = new LineObserved(3, 900_000, 0, 0, 0, 10_000, 1, 2);
    long error = Math.abs(before.waitMillis().orElseThrow() * 2 - 180_000);
    assertThat(figure("line:12345", "waitError15mSeconds", "2026-03-01T10:16Z"))
        .isEqualTo(error + "/2000/2");
  }

  @Test
  void whatIsFinalStaysWhereItWasAndALevelMovesOn() throws Exception {
    write(MovedTooLate.events(), MovedTooLate.LATENESS_MILLIS);
    // The minute 10:00 is final at 10:06:10; where all of them lie is only told at 10:20.
    assertThat(figure("area:?", "placed", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "placed", "2026-03-01T10:00Z")).isEmpty();
    assertThat(figure("area:310117101", "open", "2026-03-01T10:20Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "backlogAgeMaxMinutes", "2026-03-01T10:20Z"))
        .isEqualTo("20/1/1");
    assertThat(figure("area:310117101", "due", "2026-03-01T10:10Z")).isEmpty();
    assertThat(figure("area:310117101", "onTime60m", "2026-03-01T10:20Z")).isEmpty();
    // Another order keeps the leaf without a place on the wall.
    assertThat(figure("area:?", "open", "2026-03-01T10:20Z")).isEqualTo("1/1/1");
    assertThat(figure("area:?", "backlogAgeMaxMinutes", "2026-03-01T10:20Z")).isEqualTo("0/1/1");

    assertThat(figure("line:?", "offered", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "offered", "2026-03-01T10:00Z")).isEmpty();
    assertThat(figure("line:12345", "answered", "2026-03-01T10:20Z")).isEqualTo("1/1/1");
    assertThat(figure("line:?", "ticketsOpen", "2026-03-01T10:00Z")).isEqualTo("1/1/1");
    assertThat(figure("line:12345", "ticketsOpen", "2026-03-01T10:20Z")).isEqualTo("1/1/1");
    assertThat(figure("area:310117101", "placed", "round/2026-03-01")).isEqualTo("1/1/1");
  }

  @Test
  void finalsAreJudgedByWhatTheirReplayRanWith() throws Exception {
    write(List.of(served("a", "10:00:05", "10:00:06"), served("b", "10:00:50", "10:01:20")));
    RoundSettings strict = new RoundSettings("test", "test", "Asia/Shanghai", 0, 10_000);
    Path finals = round.resolve("strict");
    Files.createDirectories(finals);
    try (Recomputation recomputed = Recomputation.of(round, strict);
        Statement statement = recomputed.connection().createStatement()) {
      statement.execute("COPY expected TO '" + finals.resolve("finals.csv") + "' (HEADER)");
    }
    assertThat(RoundVerifier.of(round, finals).verify().agrees()).isFalse();

    Files.writeString(
        finals.resolve("replay.json"), "{\"outOfOrdernessMillis\":0,\"latenessMillis\":10000}");
    assertThat(RoundVerifier.of(round, finals).verify().agrees()).isTrue();

    Files.writeString(finals.resolve("replay.json"), "{\"outOfOrdernessMillis\":0}");
    assertThatThrownBy(() -> RoundVerifier.of(round, finals))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("replay.json: latenessMillis");
  }

  @Test
  void whatCannotBeReadIsQuarantined() throws Exception {
    try (RoundWriter writer =
        RoundWriter.create(round, RoundSettings.of("test", "test", "Asia/Shanghai"))) {
      writer.event(served("a", "10:00:05", "10:00:06"));
      writer.unreadable(Stream.POINT, "{{{".getBytes(StandardCharsets.UTF_8), at("10:00:07"));
      writer.finish();
    }
    assertThat(figure("source:point/unreadable", "quarantined", "2026-03-01T10:00Z"))
        .isEqualTo("1/1/1");
  }

  @Test
  void everyDifferenceIsFound() throws Exception {
    write(List.of(served("a", "10:00:05", "10:00:06"), served("b", "10:00:50", "10:01:20")));
    try (Statement statement = recomputed().createStatement()) {
      statement.execute("COPY expected TO '" + round.resolve("finals.csv") + "' (HEADER)");
    }
    assertThat(RoundVerifier.of(round).verify().agrees()).isTrue();

    List<String> lines = new ArrayList<>(Files.readAllLines(round.resolve("finals.csv")));
    String header = lines.remove(0);
    String gone = lines.remove(lines.size() - 1);
    String changed = lines.remove(lines.size() - 1);
    lines.add(0, header);
    lines.add(changed + "1");
    lines.add("point,point:P9,served,2026-03-01T10:00Z,1,1,1");
    Files.write(round.resolve("finals.csv"), lines);

    VerifyReport report = RoundVerifier.of(round).verify();
    assertThat(report.agrees()).isFalse();
    assertThat(List.of(report.missing(), report.extra(), report.different()))
        .as(gone)
        .containsExactly(1L, 1L, 1L);
    assertThat(report.first()).hasSize(3);
  }

  @Test
  void aRoundWithoutFinalsSaysWhatWritesThem() throws IOException {
    write(List.of());
    assertThatThrownBy(() -> RoundVerifier.of(round).verify())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("guatu replay");
  }
}
