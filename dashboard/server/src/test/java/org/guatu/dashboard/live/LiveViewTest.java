package org.guatu.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.LocalName;
import org.guatu.contract.alert.Alert;
import org.guatu.contract.alert.AlertState;
import org.guatu.contract.alert.Severity;
import org.guatu.contract.board.BoardFigure;
import org.guatu.contract.board.BoardSource;
import org.guatu.contract.board.BoardSubject;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.Mode;
import org.guatu.contract.board.SourceState;
import org.guatu.contract.board.SubjectState;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.metric.FigureValue;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Area;
import org.guatu.contract.registry.AreaKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.registry.ServicePoint;
import org.guatu.dashboard.Cells;
import org.junit.jupiter.api.Test;

class LiveViewTest {
  private static final String NEIGHBOURHOOD = "310117101001";
  private static final String COMPOUND = NEIGHBOURHOOD + "001";

  private final LiveView view = new LiveView(Mode.LIVE, "e", 100);

  @Test
  void ofOneWindowTheHigherRevisionStaysAndOfEqualsTheMoreFinal() {
    Window minute = Window.minute(Cells.minute(0));
    view.apply(served(minute, 5, Finality.PROVISIONAL, 5));
    view.apply(served(minute, 4, Finality.SETTLED, 4));
    assertThat(figure("point:P01", "served").value()).isEqualTo(5);
    view.apply(served(minute, 5, Finality.SETTLED, 5));
    assertThat(figure("point:P01", "served").settled()).isTrue();
    view.apply(served(minute, 5, Finality.PROVISIONAL, 5));
    assertThat(figure("point:P01", "served").settled()).isTrue();
  }

  @Test
  void nothingStandsAgainstAFinalCell() {
    Window minute = Window.minute(Cells.minute(0));
    view.apply(served(minute, 5, Finality.SETTLED, 5));
    view.apply(served(minute, 4, Finality.FINAL, 4));
    assertThat(figure("point:P01", "served").value()).isEqualTo(4);
    view.apply(served(minute, 6, Finality.SETTLED, 6));
    assertThat(figure("point:P01", "served").value()).isEqualTo(4);
  }

  @Test
  void anOlderMinuteThatIsCorrectedDoesNotReplaceTheNewest() {
    view.apply(served(Window.minute(Cells.minute(1)), 1, Finality.PROVISIONAL, 1));
    view.apply(served(Window.minute(Cells.minute(0)), 9, Finality.FINAL, 9));
    assertThat(figure("point:P01", "served").window()).isEqualTo("2026-03-01T02:01Z");
  }

  @Test
  void aNameInBothShowsTheTotalOfTheNewestRound() {
    Window first = Window.round("R1", Cells.minute(-100), Cells.minute(0));
    Window second = Window.round("R2", Cells.minute(0), Cells.minute(100));
    view.apply(placed(second, 70));
    view.apply(placed(first, 900));
    view.apply(placed(Window.minute(Cells.minute(1)), 3));
    assertThat(figure("area:310117101", "placed").value()).isEqualTo(70);
    assertThat(figure("area:310117101", "placed").window()).isEqualTo("round/R2");
  }

  @Test
  void aRoundThatHasNotBegunReplacesNone() {
    view.apply(placed(Window.round("R2", Cells.minute(1000), Cells.minute(1100)), 70, -100));
    assertThat(figure("area:310117101", "placed").window()).isEqualTo("round/R2");
    view.apply(placed(Window.round("R1", Cells.minute(-100), Cells.minute(900)), 900, 0));
    assertThat(figure("area:310117101", "placed").window()).isEqualTo("round/R1");
    view.apply(placed(Window.round("R2", Cells.minute(1000), Cells.minute(1100)), 71, 1));
    assertThat(figure("area:310117101", "placed").window()).isEqualTo("round/R1");
    view.apply(placed(Window.round("R2", Cells.minute(1000), Cells.minute(1100)), 72, 1000));
    assertThat(figure("area:310117101", "placed").window()).isEqualTo("round/R2");
  }

  @Test
  void theWaitGivesTheStateAndAClosedPointIsClosedWhateverItsWait() {
    view.advanceTo(Cells.minute(0));
    assertThat(stateAfter(waiting(24.9))).isEqualTo(SubjectState.NORMAL);
    assertThat(stateAfter(waiting(25))).isEqualTo(SubjectState.ATTENTION);
    assertThat(stateAfter(waiting(50))).isEqualTo(SubjectState.CRITICAL);
    assertThat(stateAfter(Cells.withStatus(waiting(50), "paused"))).isEqualTo(SubjectState.PAUSED);
    assertThat(stateAfter(Cells.withStatus(waiting(50), "closed"))).isEqualTo(SubjectState.CLOSED);
    assertThat(stateAfter(Cells.withStatus(waiting(50), "open"))).isEqualTo(SubjectState.CRITICAL);
  }

  @Test
  void agesByTheDataClockAndChangesAreTold() {
    view.apply(waiting(60));
    view.advanceTo(Cells.minute(2) - 1);
    assertThat(state("point:P01")).isEqualTo(SubjectState.CRITICAL);
    take(0);
    view.advanceTo(Cells.minute(2));
    assertThat(state("point:P01")).isEqualTo(SubjectState.STALE);
    assertThat(take(1_000).subjects()).extracting(BoardSubject::id).containsExactly("point:P01");
    view.advanceTo(Cells.minute(10) + 1);
    assertThat(state("point:P01")).isEqualTo(SubjectState.UNKNOWN);
    view.advanceTo(Cells.minute(0));
    assertThat(state("point:P01")).isEqualTo(SubjectState.UNKNOWN);
  }

  @Test
  void aPostStandsAsToldUntilItIsToldOtherwise() {
    view.apply(
        Cells.cell(Stream.OPERATIONS, "post:gate-1", Window.minute(Cells.minute(0)), 1, Map.of()));
    view.advanceTo(Cells.minute(0) + 3_600_000);
    assertThat(state("post:gate-1")).isEqualTo(SubjectState.NORMAL);
  }

  @Test
  void theRegistrysPointsStandUnknownBeforeAnyCellAndAreCountedInEveryAreaAbove() {
    view.apply(registry());
    view.advanceTo(Cells.minute(0));
    assertThat(state("point:P01")).isEqualTo(SubjectState.UNKNOWN);
    assertThat(subject("area:" + NEIGHBOURHOOD).counts()).isEqualTo(Map.of("unknown", 2));
    take(0);
    view.apply(waiting(60));
    assertThat(subject("area:" + NEIGHBOURHOOD).counts())
        .isEqualTo(Map.of("critical", 1, "unknown", 1));
    assertThat(take(1_000).subjects())
        .extracting(BoardSubject::id)
        .containsExactlyInAnyOrder(
            "point:P01", "area:310117101", "area:" + NEIGHBOURHOOD, "area:" + COMPOUND);
    assertThat(subject("point:P01").name().zh()).isEqualTo("一号点");
    assertThat(subject("point:P01").lon()).isEqualTo(121.3);
    view.apply(registry());
    assertThat(subject("area:" + NEIGHBOURHOOD).counts())
        .isEqualTo(Map.of("critical", 1, "unknown", 1));
  }

  @Test
  void vehiclesLeaveTenMinutesAfterTheirLastPosition() {
    view.apply(Cells.vehicle("V1", 0, 121.3, 31.1));
    assertThat(subject("vehicle:V1").lon()).isEqualTo(121.3);
    take(0);
    view.advanceTo(Cells.minute(10));
    assertThat(view.board().subjects()).hasSize(1);
    view.advanceTo(Cells.minute(10) + 1);
    assertThat(view.board().subjects()).isEmpty();
    assertThat(take(1_000).removed()).containsExactly("vehicle:V1");
    view.apply(Cells.vehicle("V1", 11, 121.4, 31.1));
    Delta back = take(2_000);
    assertThat(back.removed()).isEmpty();
    assertThat(back.subjects()).hasSize(1);
  }

  @Test
  void aSourceIsSplitAndAges() {
    long last = Cells.minute(0);
    view.apply(
        Cells.cell(
            Stream.CALL,
            "source:call/hotline/a",
            Window.round("2026-03-01", Cells.minute(-120), -1),
            1,
            Map.of(
                "lastReceivedAt", FigureValue.count(last, 1), "late", FigureValue.count(12, 12))));
    assertThat(view.board().subjects()).isEmpty();
    assertThat(view.board().sources())
        .containsExactly(
            new BoardSource(
                "hotline/a", Stream.CALL, last, SourceState.FRESH, 12, 0, 0, 0, 0, 0, 0, 0, 0));
    take(0);
    view.advanceTo(last + 3 * 60_000);
    assertThat(take(500).sources())
        .extracting(BoardSource::state)
        .containsExactly(SourceState.STALE);
    view.advanceTo(last + 10 * 60_000);
    assertThat(view.board().sources().get(0).state()).isEqualTo(SourceState.UNKNOWN);
  }

  @Test
  void theLateShareOfASourceIsThatOfItsNewestMinute() {
    Window minute = Window.minute(Cells.minute(5));
    Map<String, FigureValue> share = Map.of("lateShare60m", FigureValue.ratio(3, 40, 40));
    view.apply(Cells.cell(Stream.POINT, "source:point/app", minute, 1, share));
    BoardSource source = view.board().sources().get(0);
    assertThat(source.late60m()).isEqualTo(3);
    assertThat(source.records60m()).isEqualTo(40);
  }

  @Test
  void aSourceThatSendsOnTwoStreamsIsTwo() {
    Window day = Window.round("2026-03-01", Cells.minute(-120), -1);
    Map<String, FigureValue> one = Map.of("late", FigureValue.count(1, 1));
    Map<String, FigureValue> two = Map.of("late", FigureValue.count(2, 2));
    view.apply(Cells.cell(Stream.POINT, "source:point/app", day, 1, one));
    Delta first = take(0);
    view.apply(Cells.cell(Stream.CALL, "source:call/app", day, 1, two));
    Delta both = Deltas.merge(List.of(first, take(1_000)));

    assertThat(both.sources()).extracting(BoardSource::late).containsExactly(1L, 2L);
    assertThat(view.board().sources()).extracting(BoardSource::late).containsExactly(1L, 2L);
  }

  private static Cell devices(Stream stream, String of, int minute, long... counts) {
    String[] names = {"devicesKnown", "devicesSilent", "devicesSkewed", "clockOffsetSeconds"};
    Map<String, FigureValue> figures = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      figures.put(names[i], FigureValue.count(counts[i], counts[0]));
    }
    Window window = Window.minute(Cells.minute(minute));
    return Cells.cell(stream, "devices:" + of, window, 1, figures);
  }

  @Test
  void silentDevicesStandWithTheirAreaPointAndSource() {
    view.apply(Cells.point("P1", 0, 1, Map.of("served", FigureValue.count(1, 1))));
    view.apply(Cells.cell(Stream.POINT, "source:point/app", Window.minute(0), 1, Map.of()));
    take(0);
    view.apply(devices(Stream.POINT, "point/P1", 9, 3, 2, 1));
    view.apply(devices(Stream.POINT, "source/point/app", 9, 3, 2, 1));
    view.apply(devices(Stream.POINT, "stream/point", 9, 3, 2, 1, 540));
    // An older one changes nothing; one of another stream adds up.
    view.apply(devices(Stream.POINT, "point/P1", 8, 9, 9, 9));
    view.apply(devices(Stream.CALL, "point/P1", 4, 1, 1, 0));
    Delta delta = take(1_000);
    assertThat(delta.subjects()).extracting(BoardSubject::id).containsExactly("point:P1");
    String minute = Window.minute(Cells.minute(9)).id();
    assertThat(delta.subjects().get(0).figures())
        .containsEntry("devicesKnown", new BoardFigure(4.0, 4.0, 4, 1, minute, true, true, 0))
        .containsEntry("devicesSilent", new BoardFigure(3.0, 3.0, 4, 1, minute, true, true, 0));
    BoardSource source = delta.sources().get(0);
    assertThat(source.devicesKnown()).isEqualTo(3);
    assertThat(source.devicesSilent()).isEqualTo(2);
    assertThat(source.devicesSkewed()).isEqualTo(1);
    assertThat(source.clockOffsetSeconds()).isEqualTo(540);
    assertThat(view.clockOffsetSeconds(Stream.POINT)).isEqualTo(540);
    assertThat(view.clockOffsetSeconds(Stream.CALL)).isZero();
  }

  @Test
  void aDeviceIsNamedWhileSomethingIsWrongWithIt() {
    view.apply(devices(Stream.POINT, "device/point/app/gate/7", 9, 1, 1, 0));
    view.apply(devices(Stream.POINT, "device/point/app/gate/8", 9, 1, 0, 1));
    view.apply(devices(Stream.DELIVERY, "device/delivery/app/gate/7", 9, 1, 1, 0));
    view.apply(devices(Stream.POINT, "device/point/app/gate/8", 11, 0, 0, 0));
    assertThat(view.flaggedDevices())
        .extracting(
            FlaggedDevice::stream,
            FlaggedDevice::id,
            FlaggedDevice::silent,
            FlaggedDevice::skewed,
            FlaggedDevice::sinceMillis)
        .containsExactly(
            tuple(Stream.POINT, "app/gate/7", true, false, Cells.minute(10)),
            tuple(Stream.DELIVERY, "app/gate/7", true, false, Cells.minute(10)));
  }

  @Test
  void devicesThatAreForgottenAreNotShown() {
    view.apply(Cells.point("P1", 0, 1, Map.of("served", FigureValue.count(1, 1))));
    view.apply(devices(Stream.POINT, "point/P1", 9, 3, 2, 1));
    view.apply(devices(Stream.POINT, "point/P1", 10, 0, 0, 0));
    assertThat(view.board().subjects().get(0).figures()).containsOnlyKeys("served");
  }

  @Test
  void theReceivedTimeIsThatOfTheJobFurthestBehind() {
    view.apply(told(Stream.POINT, 1));
    view.apply(told(Stream.CALL, 1));
    assertThat(view.watermarkMillis()).isEqualTo(Cells.minute(1));
    view.expect(Stream.CALL, Cells.minute(2));
    view.apply(told(Stream.POINT, 3));
    assertThat(view.board().watermarkMillis()).isEqualTo(Cells.minute(1));
    view.apply(told(Stream.CALL, 2));
    assertThat(view.watermarkMillis()).as("nothing waits").isEqualTo(Cells.minute(3));
    view.expect(Stream.CALL, Cells.minute(5));
    assertThat(view.watermarkMillis()).as("it never goes back").isEqualTo(Cells.minute(3));
  }

  @Test
  void aJobThatHasToldNothingHoldsTheReceivedTimeBeforeItsFirstEvent() {
    view.expect(Stream.CALL, Cells.minute(2));
    view.expect(Stream.CALL, Cells.minute(4));
    assertThat(view.watermarkMillis()).isEqualTo(-1);
    view.apply(told(Stream.POINT, 3));
    assertThat(view.watermarkMillis()).isEqualTo(Cells.minute(2) - 1);
  }

  @Test
  void aSubjectIsShownAtMostFourTimesASecondAndItsLastValueIsNotLost() {
    view.apply(waiting(1));
    assertThat(take(0).subjects()).hasSize(1);
    view.apply(served(Window.minute(Cells.minute(0)), 2, Finality.PROVISIONAL, 2));
    assertThat(view.nextDelta(149)).isNull();
    assertThat(view.changed()).isTrue();
    Delta due = take(150);
    assertThat(due.prev()).isEqualTo(1);
    assertThat(due.seq()).isEqualTo(2);
    assertThat(view.changed()).isFalse();
    assertThat(view.nextDelta(10_000)).isNull();
    assertThat(view.board().seq()).isEqualTo(2);
  }

  @Test
  void mergedDeltasHaveTheEffectOfAllOfThem() {
    view.apply(Cells.vehicle("V1", 0, 1, 1));
    Delta first = take(0);
    view.advanceTo(Cells.minute(11));
    Delta second = take(1_000);
    view.apply(waiting(60));
    Delta third = take(2_000);
    Delta merged = Deltas.merge(List.of(first, second, third));
    assertThat(merged.prev()).isZero();
    assertThat(merged.seq()).isEqualTo(3);
    assertThat(merged.subjects()).extracting(BoardSubject::id).containsExactly("point:P01");
    assertThat(merged.removed()).containsExactly("vehicle:V1");
  }

  @Test
  void alertsKeepTheirNumberAndAFreedOneIsUsedAgain() {
    view.apply(alert("a", AlertState.FIRING, Severity.WARNING));
    view.apply(alert("b", AlertState.FIRING, Severity.CRITICAL));
    view.apply(alert("a", AlertState.ACKNOWLEDGED, Severity.WARNING));
    assertThat(view.board().alerts()).extracting(Alert::id).containsExactly("b", "a");
    assertThat(view.board().alerts()).extracting(Alert::number).containsExactly(2, 1);
    view.apply(alert("a", AlertState.RESOLVED, Severity.WARNING));
    view.apply(alert("c", AlertState.FIRING, Severity.NOTICE));
    assertThat(view.board().alerts()).extracting(Alert::number).containsExactly(2, 1, 1);
    take(0);
    view.advanceTo(2 * AlertBook.KEEP_RESOLVED_MILLIS);
    assertThat(take(1_000).removed()).containsExactly("a");
  }

  @Test
  void aFullBoardRefusesAndCounts() {
    for (int i = 0; i < 120; i++) {
      view.apply(Cells.point("X" + i, 0, 1, Map.of()));
    }
    assertThat(view.board().subjects()).hasSize(100);
    assertThat(view.refusedCells()).isEqualTo(20);
  }

  private Delta take(long realMillis) {
    Delta delta = view.nextDelta(realMillis);
    assertThat(delta).isNotNull();
    return java.util.Objects.requireNonNull(delta);
  }

  private BoardSubject subject(String id) {
    return view.board().subjects().stream()
        .filter(subject -> subject.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private SubjectState state(String id) {
    return subject(id).state();
  }

  private SubjectState stateAfter(Cell cell) {
    LiveView fresh = new LiveView(Mode.LIVE, "e", 10);
    fresh.advanceTo(cell.asOfMillis());
    fresh.apply(cell);
    return fresh.board().subjects().get(0).state();
  }

  private BoardFigure figure(String id, String name) {
    return java.util.Objects.requireNonNull(subject(id).figures().get(name));
  }

  private static Cell served(Window window, long revision, Finality finality, long value) {
    return Cells.cell(
        Stream.POINT,
        "point:P01",
        null,
        window,
        revision,
        finality,
        window.startMillis(),
        Map.of("served", FigureValue.count(value, value)),
        null);
  }

  private static Cell told(Stream stream, int minute) {
    return Cells.cell(stream, "area:31", Window.minute(Cells.minute(minute)), 1, Map.of());
  }

  private static Cell placed(Window window, long value) {
    return Cells.cell(
        Stream.DELIVERY,
        "area:310117101",
        window,
        value,
        Map.of("placed", FigureValue.count(value, value)));
  }

  /** With news as of a minute. */
  private static Cell placed(Window window, long value, int asOf) {
    return Cells.cell(
        Stream.DELIVERY,
        "area:310117101",
        null,
        window,
        value,
        Finality.PROVISIONAL,
        Cells.minute(asOf),
        Map.of("placed", FigureValue.count(value, value)),
        null);
  }

  private static Cell waiting(double minutes) {
    return Cells.point(
        "P01",
        0,
        1,
        Map.of("predictedWaitMinutes", FigureValue.ratio((long) (minutes * 60_000), 60_000, 10)));
  }

  private static Alert alert(String id, AlertState state, Severity severity) {
    return new Alert(
        Alert.SCHEMA_VERSION,
        id,
        0,
        "R1",
        "point:P01",
        severity,
        state,
        LocalName.same("x"),
        Map.of(),
        Cells.START,
        -1,
        null);
  }

  private static Registry registry() {
    return new Registry(
        Registry.SCHEMA_VERSION,
        1,
        "demo",
        "Asia/Shanghai",
        List.of(
            area("310117101", AreaKind.SUBDISTRICT),
            area(NEIGHBOURHOOD, AreaKind.NEIGHBOURHOOD),
            area(COMPOUND, AreaKind.COMPOUND)),
        List.of(),
        List.of(point("P01", COMPOUND), point("P02", NEIGHBOURHOOD)),
        List.of(),
        List.of(),
        List.of());
  }

  private static Area area(String code, AreaKind kind) {
    return new Area(code, kind, LocalName.same(code), 1, 1, 121.3, 31.1, 0);
  }

  private static ServicePoint point(String id, String area) {
    LocalName name = new LocalName("一号点", "Point 1");
    return new ServicePoint(id, "sampling", name, area, 121.3, 31.1, 3, List.of(), 0, 0, 0);
  }
}
