package org.guatu.dashboard.push;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guatu.contract.board.Delta;
import org.guatu.contract.board.Mode;
import org.guatu.dashboard.live.LiveView;
import org.junit.jupiter.api.Test;

class ChannelsTest {
  private final LiveView view = new LiveView(Mode.LIVE, "e", 10);
  private int created;
  private final Channels channels =
      new Channels(new Frames(view, 1_000, () -> 0, Runnable::run), this::frames);

  private Frames frames(ViewFilter filter) {
    return Frames.restricted(view, filter, "e/" + ++created, 1_000, () -> 0, Runnable::run);
  }

  @Test
  void aViewIsSharedAndGoesAWhileAfterItsLastViewer() {
    Channels.Channel channel = open(1);
    assertThat(channels.of(area(1), 0)).isSameAs(channel);
    channel.joined();
    channels.sweep(1_000_000);
    assertThat(channels.restricted()).isEqualTo(1);
    channel.left(1_000_000);
    channels.sweep(1_000_000 + Channels.GRACE_MILLIS);
    assertThat(channels.of(area(1), 0)).isSameAs(channel);
    channels.sweep(1_000_001 + Channels.GRACE_MILLIS);
    assertThat(channels.restricted()).isZero();
    assertThat(open(1).frames.epoch()).isEqualTo("e/2");
  }

  @Test
  void thereAreNoMoreThanThereIsRoomForAndOneThatNobodyWatchesGivesWay() {
    for (int i = 0; i < Channels.MOST; i++) {
      open(i).joined();
    }
    assertThat(channels.of(area(99), 0)).isNull();
    assertThat(channels.of(ViewFilter.EVERYTHING, 0)).isNotNull();
    open(7).left(5);
    assertThat(channels.of(area(99), 6)).isNotNull();
    assertThat(channels.restricted()).isEqualTo(Channels.MOST);
  }

  @Test
  void nothingIsEncodedForNobodyAndWhoComesBackInTimeGoesOn() {
    Channels.Channel all = requireNonNull(channels.of(ViewFilter.EVERYTHING, 0));
    long later = 1 + Channels.GRACE_MILLIS;
    channels.add(delta(0), later);
    assertThat(all.frames.ring().head()).isEqualTo(1);
    assertThat(all.frames.ring().reaches(0)).isFalse();
    all.joined();
    channels.add(delta(1), later);
    all.left(later);
    channels.add(delta(2), later + Channels.GRACE_MILLIS);
    assertThat(all.frames.ring().reaches(1)).isTrue();
    channels.add(delta(3), later + Channels.GRACE_MILLIS + 1);
    assertThat(all.frames.ring().reaches(1)).isFalse();
    assertThat(all.frames.ring().reaches(4)).isTrue();
    channels.add(delta(4), later + Channels.GRACE_MILLIS + 1);
  }

  private static Delta delta(long prev) {
    return new Delta(prev, prev + 1, 0, 0, List.of(), List.of(), List.of(), List.of());
  }

  private Channels.Channel open(int number) {
    return requireNonNull(channels.of(area(number), 0));
  }

  private static ViewFilter area(int number) {
    return ViewFilter.of(name -> name.equals("area") ? "31" + number : null);
  }
}
