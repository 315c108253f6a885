package org.guatu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.guatu.contract.board.Mode;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Finality;
import org.guatu.contract.metric.Window;
import org.guatu.dashboard.api.HealthRoute.Component;
import org.guatu.dashboard.live.LiveView;
import org.junit.jupiter.api.Test;

/** One second of real time is one of the operation. */
class HealthTest {
  private final LiveView view = new LiveView(Mode.LIVE, "e", 100);
  private final Map<Stream, Long> newestEvent = new EnumMap<>(Stream.class);
  private final Progress progress =
      new Progress(view, stream -> newestEvent.getOrDefault(stream, -1L), this::now);
  private int second;

  private long now() {
    return second * 1_000L;
  }

  private void passes(int seconds, Stream... alive) {
    for (int i = 0; i < seconds; i++) {
      second++;
      for (Stream stream : alive) {
        newestEvent.put(stream, Cells.START + now());
        tells(stream);
      }
      progress.look(Cells.START + now());
    }
  }

  private void tells(Stream stream) {
    Window window = Window.minute(Cells.minute(second / 60));
    view.apply(
        Cells.cell(
            stream,
            "area:31",
            null,
            window,
            second,
            Finality.PROVISIONAL,
            Cells.START + now(),
            Map.of(),
            null));
  }

  private Component component(String name) {
    return Health.pipeline(now(), progress, true).stream()
        .filter(component -> component.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneDeadJobOfThreeIsToldWithinTenSeconds() {
    passes(60, Stream.POINT, Stream.DELIVERY, Stream.CALL);
    assertThat(component("pipeline").up()).isTrue();
    newestEvent.put(Stream.CALL, Cells.START + now() + 2_500);
    passes(9, Stream.POINT, Stream.DELIVERY);
    assertThat(component("pipeline").up()).isTrue();
    passes(3, Stream.POINT, Stream.DELIVERY);
    assertThat(component("pipeline.call"))
        .isEqualTo(
            new Component(
                "pipeline.call", false, 12_000, 2_500, "events wait, and its figures do not move"));
    assertThat(component("pipeline.point").up()).isTrue();
    assertThat(component("pipeline.point").behindMillis()).isZero();
    assertThat(component("pipeline").up()).isFalse();
    assertThat(component("pipeline").detail()).isEqualTo("a job is dead");
    assertThat(view.watermarkMillis()).isBetween(Cells.minute(1), Cells.minute(1) + 1_000);
    tells(Stream.CALL);
    passes(1, Stream.POINT);
    assertThat(component("pipeline").up()).isTrue();
  }

  @Test
  void aStreamThatWasQuietIsGivenTimeWhenEventsComeAgain() {
    passes(1, Stream.POINT, Stream.CALL);
    passes(100, Stream.POINT);
    assertThat(component("pipeline.call").up()).isTrue();
    newestEvent.put(Stream.CALL, Cells.START + now());
    passes(5, Stream.POINT);
    assertThat(component("pipeline.call").up()).isTrue();
    passes(6, Stream.POINT);
    assertThat(component("pipeline.call").up()).isFalse();
  }

  @Test
  void aJobThatWorksOffABacklogIsBehindAndAlive() {
    newestEvent.put(Stream.DELIVERY, Cells.minute(60));
    for (int i = 0; i < 60; i++) {
      passes(1);
      tells(Stream.DELIVERY);
    }
    passes(1);
    assertThat(component("pipeline.delivery").up()).isTrue();
    assertThat(component("pipeline.delivery").behindMillis()).isEqualTo(3_600_000 - 60_000);
  }

  @Test
  void aJobThatNeverCameUpIsDead() {
    newestEvent.put(Stream.CALL, Cells.START);
    passes(11);
    assertThat(component("pipeline.call"))
        .isEqualTo(
            new Component(
                "pipeline.call", false, -1, -1, "events wait, and its figures do not move"));
    assertThat(component("pipeline").detail()).isEqualTo("figures do not move");
  }

  @Test
  void whereNothingIsKnownOfEventsTheFiguresHaveToMove() {
    passes(1);
    assertThat(Health.pipeline(now(), progress, false).get(0).up()).isFalse();
    tells(Stream.POINT);
    passes(9);
    assertThat(Health.pipeline(now(), progress, false).get(0).up()).isTrue();
    passes(10);
    assertThat(Health.pipeline(now(), progress, false).get(0).up()).isFalse();
    assertThat(component("pipeline").up()).isTrue();
    assertThat(component("pipeline").detail()).isEqualTo("no events to work on");
  }

  @Test
  void aClockThatMostDevicesDisagreeWithIsTold() {
    assertThat(Health.clock(stream -> 0)).isEmpty();
    assertThat(Health.clock(stream -> stream == Stream.CALL ? -90 : 0))
        .containsExactly(
            new Component(
                "clock",
                true,
                0,
                "this server's clock may be off: 90 s behind by the devices of call"));
  }
}
