package org.guatu.dashboard.push;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.guatu.contract.board.Delta;
import org.jspecify.annotations.Nullable;

/**
 * The views in use, each with its frames and how many watch it. That of everything is always there,
 * and has no frames while nobody watches it; another one comes with its first viewer. Frames go on
 * for a while after the last viewer has left, so that it can resume.
 */
final class Channels {
  /** Each costs encoding and memory; one that nobody watches gives way to a new one. */
  static final int MOST = 32;

  static final long GRACE_MILLIS = 60_000;

  /** Of one that has a subject whole: whoever looks at one after the other leaves many behind. */
  static final long GLANCE_MILLIS = 5_000;

  /** One view's frames. */
  static final class Channel {
    final Frames frames;
    private final long graceMillis;
    private int viewers;
    private long leftAtMillis;

    private Channel(Frames frames, long graceMillis, long nowMillis) {
      this.frames = frames;
      this.graceMillis = graceMillis;
      this.leftAtMillis = nowMillis;
    }

    boolean isWanted(long nowMillis) {
      return viewers > 0 || nowMillis - leftAtMillis <= graceMillis;
    }

    void joined() {
      viewers++;
    }

    void left(long nowMillis) {
      viewers--;
      leftAtMillis = nowMillis;
    }
  }

  private final Channel everything;
  private final Function<ViewFilter, Frames> create;
  private final Map<ViewFilter, Channel> restricted = new HashMap<>();

  Channels(Frames everything, Function<ViewFilter, Frames> create) {
    this.everything = new Channel(everything, GRACE_MILLIS, 0);
    this.create = create;
  }

  /** The channel of a view; null if there are too many. */
  @Nullable Channel of(ViewFilter filter, long nowMillis) {
    if (filter.isEverything()) {
      return everything;
    }
    Channel known = restricted.get(filter);
    if (known != null) {
      return known;
    }
    if (restricted.size() >= MOST && !makeRoom()) {
      return null;
    }
    long grace = filter.whole() == null ? GRACE_MILLIS : GLANCE_MILLIS;
    Channel fresh = new Channel(create.apply(filter), grace, nowMillis);
    restricted.put(filter, fresh);
    return fresh;
  }

  private boolean makeRoom() {
    ViewFilter oldest = null;
    long leftAt = Long.MAX_VALUE;
    for (Map.Entry<ViewFilter, Channel> one : restricted.entrySet()) {
      Channel channel = one.getValue();
      if (channel.viewers == 0 && channel.leftAtMillis < leftAt) {
        oldest = one.getKey();
        leftAt = channel.leftAtMillis;
      }
    }
    Channel gone = oldest == null ? null : restricted.remove(oldest);
    if (gone == null) {
      return false;
    }
    gone.frames.close();
    return true;
  }

  /** Drops what nobody came back to; to be called now and then. */
  void sweep(long nowMillis) {
    for (Iterator<Channel> each = restricted.values().iterator(); each.hasNext(); ) {
      Channel channel = each.next();
      if (!channel.isWanted(nowMillis)) {
        each.remove();
        channel.frames.close();
      }
    }
  }

  /** Gives a delta to all who have somebody to read it. */
  void add(Delta delta, long nowMillis) {
    restricted.values().forEach(channel -> channel.frames.add(delta));
    if (everything.isWanted(nowMillis) || everything.frames.isEncoding()) {
      everything.frames.add(delta);
    } else {
      everything.frames.skip(delta);
    }
  }

  /** Gives up all that they hold. */
  void close() {
    restricted.values().forEach(channel -> channel.frames.close());
    everything.frames.close();
  }

  /** Views of less than everything. */
  int restricted() {
    return restricted.size();
  }
}
