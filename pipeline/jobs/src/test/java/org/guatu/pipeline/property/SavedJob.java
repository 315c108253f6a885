package org.guatu.pipeline.property;

import java.util.ArrayList;
import java.util.List;
import org.guatu.contract.event.Event;
import org.guatu.contract.registry.Registry;
import org.guatu.pipeline.hotline.HotlineJob;
import org.guatu.pipeline.reference.EveryJob;
import org.guatu.pipeline.reference.JobRun;
import org.guatu.pipeline.reference.MessyEvents;
import org.guatu.pipeline.reference.MessySite;
import org.guatu.pipeline.signal.SignalJob;
import org.jspecify.annotations.Nullable;

/** The jobs of which savepoints are kept, and what they read when one is written. */
enum SavedJob {
  POINT(EveryJob.POINT),
  DELIVERY(EveryJob.DELIVERY),
  HOTLINE(EveryJob.HOTLINE),
  OPERATIONS(EveryJob.OPERATIONS),
  /** Behind the hotline's job, in one graph. */
  SIGNALS(null);

  private static final long SEED = 5;
  private static final int HOURS = 1;
  private static final int MOST_EVENTS = 180;

  private final @Nullable EveryJob counting;

  SavedJob(@Nullable EveryJob counting) {
    this.counting = counting;
  }

  /** The first version of state of which there is a savepoint. */
  int since() {
    return counting == null ? 7 : 6;
  }

  JobRun.Graph graph() {
    return counting != null
        ? counting.graph()
        : (source, sinks, options, environment) ->
            new SignalJob(sinks, options)
                .build(new HotlineJob(source, sinks, options).build(environment));
  }

  Registry registry() {
    return counting != null ? MessySite.registry() : SurgingCalls.registry();
  }

  List<Event> events() {
    if (counting == null) {
      return SurgingCalls.events();
    }
    List<Event> all = MessyEvents.of(SEED, HOURS, counting.stream());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 1 + all.size() / MOST_EVENTS) {
      events.add(all.get(i));
    }
    return events;
  }
}
