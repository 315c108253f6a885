package org.guatu.dashboard;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Cell;
import org.guatu.contract.registry.Alias;
import org.guatu.contract.wire.CellCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.dashboard.history.MinuteHistory;
import org.guatu.dashboard.ingest.alias.Aliases;
import org.guatu.dashboard.live.LiveView;
import org.guatu.dashboard.push.LivePush;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads records of the log into the views: decoded in the reader's thread, applied a batch at a
 * time on the event loop that owns the views.
 */
final class LiveFeed {
  private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

  /** Decodes one record. */
  interface Decoder<T> {
    T decode(byte[] record) throws RefusedException;
  }

  private final Context context;
  private final LiveView view;
  private final MinuteHistory history;
  private final LivePush push;
  private final MeterRegistry meters;
  private final CompletableFuture<Void> firstCell = new CompletableFuture<>();
  private volatile Map<Stream, Long> watermarks = Map.of();

  LiveFeed(
      Context context, LiveView view, MinuteHistory history, LivePush push, MeterRegistry meters) {
    this.context = context;
    this.view = view;
    this.history = history;
    this.push = push;
    this.meters = meters;
  }

  /** For the reader of {@code latest}. */
  Function<List<byte[]>, CompletionStage<Void>> latest() {
    return into("latest", CellCodec::decode, this::applyLatest);
  }

  /** For the reader of {@code metrics}. */
  Function<List<byte[]>, CompletionStage<Void>> metrics() {
    return into("metrics", CellCodec::decode, cells -> cells.forEach(history::apply));
  }

  /**
   * For the reader of {@code registry}.
   *
   * @param aliases takes what was learned; null where this server writes no events
   */
  Function<List<byte[]>, CompletionStage<Void>> registry(@Nullable Aliases aliases) {
    return into(
        "registry",
        RegistryRecord::decode,
        records -> {
          List<Alias> learned = new ArrayList<>();
          for (RegistryRecord record : records) {
            record.registry().ifPresent(view::apply);
            record.alias().ifPresent(learned::add);
          }
          if (aliases != null) {
            aliases.learned(learned);
          }
          push.changed();
        });
  }

  private <T> Function<List<byte[]>, CompletionStage<Void>> into(
      String topic, Decoder<T> decoder, Consumer<List<T>> apply) {
    Counter read = meters.counter("guatu.feed.records", "topic", topic);
    Counter unreadable = meters.counter("guatu.feed.unreadable", "topic", topic);
    return records -> {
      List<T> decoded = new ArrayList<>(records.size());
      for (byte[] record : records) {
        try {
          decoded.add(decoder.decode(record));
        } catch (RefusedException refused) {
          unreadable.increment();
          LOG.warn("{}: passed over a record, {}", topic, refused.getMessage());
        }
      }
      read.increment(decoded.size());
      CompletableFuture<Void> applied = new CompletableFuture<>();
      context.runOnContext(
          nothing -> {
            try {
              apply.accept(decoded);
            } catch (RuntimeException failure) {
              LOG.error("{}: a batch could not be shown", topic, failure);
            } finally {
              applied.complete(null);
            }
          });
      return applied;
    };
  }

  private void applyLatest(List<Cell> cells) {
    cells.forEach(
        cell -> {
          view.apply(cell);
          // The running minute; `metrics` has it when it has settled.
          history.apply(cell);
        });
    watermarks = view.watermarks();
    if (!cells.isEmpty()) {
      firstCell.complete(null);
      push.changed();
    }
  }

  /** Completes when the first figure is on the board. */
  CompletableFuture<Void> firstCell() {
    return firstCell;
  }

  /** Received-time the view has reached in each stream that has told it, UTC milliseconds. */
  Map<Stream, Long> watermarks() {
    return watermarks;
  }
}
