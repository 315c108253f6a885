package org.guatu.dashboard.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.guatu.contract.event.Event;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;

/**
 * Decides on the events of one request and hands the good ones to the log. One that is refused
 * harms no other.
 */
final class Intake {
  private final Function<Event, CompletableFuture<Void>> log;

  Intake(Function<Event, CompletableFuture<Void>> log) {
    this.log = log;
  }

  /**
   * Completes when every event has its receipt, in the order of the events; never exceptionally.
   *
   * @param nowMillis stands in for received-at in the checks; the log stamps for good
   */
  CompletableFuture<List<Receipt>> take(List<byte[]> events, long nowMillis) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>(events.size());
    for (int index = 0; index < events.size(); index++) {
      receipts.add(take(index, events.get(index), nowMillis));
    }
    return CompletableFuture.allOf(receipts.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> receipts.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Receipt> take(int index, byte[] json, long nowMillis) {
    Event event;
    try {
      event = EventCodec.decode(json, nowMillis);
    } catch (RefusedException refused) {
      return CompletableFuture.completedFuture(
          Receipt.refused(index, refused.path(), refused.reason()));
    }
    return log.apply(event)
        .handle(
            (done, failure) ->
                failure == null
                    ? Receipt.accepted(index, event.id())
                    : Receipt.unavailable(index, event.id()));
  }
}
