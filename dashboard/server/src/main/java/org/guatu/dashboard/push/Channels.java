package org.guatu.dashboard.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The views in use, each with its frames and how many watch it. That of everything is always there;
 * another one comes with its first viewer, and goes a while after its last, so that it can resume.
 */
final class Channels {
  /** Each costs encoding and memory; one that nobody watches gives way to a new one. */
  static final int MOST = 64;

  static final long GRACE_MILLIS = 60_000;

  /** One view's frames. */
  static final class Channel {
    final Frames frames;
    private int viewers;
    private long leftAtMillis;

    private Channel(Frames frames, long nowMillis) {
      this.frames = frames;
      this.leftAtMillis = nowMillis;
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
    this.everything = new Channel(everything, 0);
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
    Channel fresh = new Channel(create.apply(filter), nowMillis);
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
    return oldest != null && restricted.remove(oldest) != null;
  }

  /** Drops what nobody came back to; to be called now and then. */
  void sweep(long nowMillis) {
    restricted
        .values()
        .removeIf(
            channel -> channel.viewers == 0 && nowMillis - channel.leftAtMillis > GRACE_MILLIS);
  }

  List<Channel> all() {
    List<Channel> all = new ArrayList<>(restricted.values());
    all.add(everything);
    return all;
  }

  /** Views of less than everything. */
  int restricted() {
    return restricted.size();
  }
}
