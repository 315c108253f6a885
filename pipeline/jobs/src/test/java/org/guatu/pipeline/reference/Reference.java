package org.guatu.pipeline.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guatu.contract.event.CallEvent;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.OperationsEvent;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Window;
import org.guatu.contract.registry.Registry;

/**
 * All figures of a list of events, in whatever order it stands: de-duplicated, corrected, placed
 * and counted in one pass after the other, each as plain as can be. Slow.
 */
public final class Reference {
  private final List<? extends Event> events;
  private final Geography geography;
  private final Bounds bounds;

  public Reference(List<? extends Event> events, Registry registry, Bounds bounds) {
    this.events = events;
    this.geography = new Geography(registry, bounds);
    this.bounds = bounds;
  }

  /** The final minute cells and the round cells. */
  public Figures finals() {
    return figures(Long.MAX_VALUE);
  }

  /** The figures of one stream's final minute and round cells. */
  public Figures finals(Stream stream) {
    Figures figures = new Figures();
    figures(stream, Long.MAX_VALUE, figures);
    return figures;
  }

  /** The same from the events received before the instant alone. */
  public Figures figures(long until) {
    Figures figures = new Figures();
    for (Stream stream : Stream.values()) {
      figures(stream, until, figures);
    }
    return figures;
  }

  /** The final figures of one minute of a stream: those of what had come by then. */
  public Map<FigureKey, Fraction> finals(Stream stream, Window minute) {
    Figures figures = new Figures();
    figures(stream, bounds.finalAt(minute.startMillis()), figures);
    return figures.of(minute);
  }

  /** The settled figures of one minute of a stream. */
  public Map<FigureKey, Fraction> settled(Stream stream, Window minute) {
    Figures figures = new Figures();
    figures(stream, bounds.settlesAt(minute.startMillis()), figures);
    return figures.of(minute);
  }

  /** How many records fell into each class. */
  public Map<Fate.Kind, Long> counts(Stream stream) {
    Map<Fate.Kind, Long> counts = new EnumMap<>(Fate.Kind.class);
    for (Fate.Kind kind : Fate.Kind.values()) {
      counts.put(kind, 0L);
    }
    fates(stream).forEach(fate -> counts.merge(fate.kind(), 1L, Long::sum));
    return counts;
  }

  /** What became of each record of a stream. */
  public List<Fate> fates(Stream stream) {
    return switch (stream) {
      case POINT -> view(PointEvent.class, Long.MAX_VALUE).fates();
      case DELIVERY -> view(DeliveryEvent.class, Long.MAX_VALUE).fates();
      case CALL -> view(CallEvent.class, Long.MAX_VALUE).fates();
      case OPERATIONS -> view(OperationsEvent.class, Long.MAX_VALUE).fates();
    };
  }

  private void figures(Stream stream, long until, Figures figures) {
    SourceReference sources = new SourceReference(geography, figures);
    if (until == Long.MAX_VALUE) {
      List<Event> own = new ArrayList<>();
      events.stream().filter(event -> event.stream() == stream).forEach(own::add);
      new DeviceReference(stream, geography, figures).count(own);
    }
    switch (stream) {
      case POINT -> {
        View<PointEvent> view = view(PointEvent.class, until);
        new PointReference(geography, figures).minutes(view.minutes());
        new PointReference(geography, figures).rounds(view.rounds());
        sources.count(stream, view.fates());
      }
      case DELIVERY -> {
        View<DeliveryEvent> view = view(DeliveryEvent.class, until);
        new DeliveryReference(geography, bounds, figures).minutes(view.versions());
        new DeliveryReference(geography, bounds, figures).rounds(view.rounds());
        sources.count(stream, view.fates());
      }
      case CALL -> {
        View<CallEvent> view = view(CallEvent.class, until);
        new CallReference(geography, bounds, figures).minutes(view.versions());
        new CallReference(geography, bounds, figures).rounds(view.rounds());
        sources.count(stream, view.fates());
      }
      case OPERATIONS -> {
        View<OperationsEvent> view = view(OperationsEvent.class, until);
        new OperationsReference(geography, bounds, figures).minutes(view.minutes());
        new OperationsReference(geography, bounds, figures).rounds(view.rounds());
        sources.count(stream, view.fates());
      }
    }
  }

  private <E extends Event> View<E> view(Class<E> type, long until) {
    List<E> some = new ArrayList<>();
    for (Event event : events) {
      if (type.isInstance(event)) {
        some.add(type.cast(event));
      }
    }
    return new View<>(some, geography, bounds, until);
  }
}
