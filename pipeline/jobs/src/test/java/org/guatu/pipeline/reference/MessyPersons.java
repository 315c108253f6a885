package org.guatu.pipeline.reference;

import java.util.List;
import org.guatu.contract.event.PersonStatus;
import org.guatu.contract.event.PointEvent;
import org.guatu.contract.event.PointEventType;
import org.jspecify.annotations.Nullable;

/** A few people: entries of the register, reasons and services; and targets that are stated. */
final class MessyPersons {
  private static final int PEOPLE = 14;
  private static final long HOUR = MessyEvents.HOUR;
  private static final List<String> HOMES =
      List.of(
          "310117101001002001",
          "310117101001002001",
          "310117101001002002",
          "310117101001002",
          "310117102",
          "old-101",
          "99");

  private final MessyEvents messy;

  MessyPersons(MessyEvents messy) {
    this.messy = messy;
  }

  void emit() {
    crowd();
    thoseWhoCome();
    for (int i = 0; i < PEOPLE; i++) {
      String person = "person-" + i;
      boolean early = messy.chance(0.6);
      for (int entry = messy.random().nextInt(3); entry > 0; entry--) {
        long at = early ? MessyEvents.START + messy.random().nextLong(1000) : messy.anyTime();
        emit(
            event(PointEventType.REGISTERED, at).toBuilder()
                .person(person)
                .area(messy.any(HOMES))
                .build());
      }
      if (messy.chance(0.2)) {
        emit(
            event(PointEventType.DEREGISTERED, messy.anyTime()).toBuilder().person(person).build());
      }
      for (int status = messy.random().nextInt(3); status > 0; status--) {
        emit(
            event(PointEventType.PERSON_STATUS, messy.anyTime()).toBuilder()
                .person(person)
                .personStatus(messy.any(List.of(PersonStatus.values())))
                .build());
      }
      for (int service = messy.random().nextInt(4); service > 0; service--) {
        emit(
            event(PointEventType.SERVED, messy.anyTime()).toBuilder()
                .person(person)
                .point(messy.any(MessySite.POINTS))
                .area(messy.any(MessySite.SENT_AREAS))
                .build());
      }
    }
    for (int i = 0; i < 6; i++) {
      emit(
          event(PointEventType.TARGET_SET, messy.anyTime()).toBuilder()
              .area(messy.any(HOMES))
              .count(messy.random().nextInt(50))
              .build());
    }
    thoseWhoComeWhenTheyLike();
    for (int i = 0; i < 40; i++) {
      emit(callUp());
    }
  }

  /** People to be called up at a full ten minutes, so that some plans replace others. */
  private PointEvent callUp() {
    long told = MessyEvents.START + messy.random().nextLong(-HOUR, 2 * HOUR);
    long at = MessyEvents.START + messy.random().nextLong(4 * HOUR);
    return event(PointEventType.CALL_UP_PLANNED, told).toBuilder()
        .area(messy.any(HOMES))
        .count(messy.random().nextInt(30))
        .startAtMillis(at - at % (10 * MessyEvents.MINUTE) + messy.random().nextInt(2))
        .build();
  }

  /** To two rounds on end; of the first, not all sets see the end. */
  private void thoseWhoComeWhenTheyLike() {
    boolean done = messy.chance(0.6);
    long entered = MessySite.FREE_OPENS - HOUR;
    long opens = MessyEvents.START + 150 * MessyEvents.MINUTE;
    for (int i = 0; i < 60; i++) {
      String person = "free-" + i;
      messy.emit(entry(person, entered, MessySite.FREE_ROUND));
      messy.emit(entry(person, entered, MessySite.NEXT_ROUND));
      if (done || i < 50) {
        messy.emit(service(person, MessySite.FREE_OPENS, MessySite.FREE_ROUND));
      }
      messy.emit(service(person, opens + HOUR / 2, MessySite.NEXT_ROUND));
    }
    if (messy.chance(0.2)) {
      for (int i = 0; i < 10; i++) {
        messy.emit(entry("later-" + i, MessySite.FREE_OPENS + 4 * HOUR, MessySite.FREE_ROUND));
      }
    }
  }

  private PointEvent entry(String person, long at, String round) {
    return event(PointEventType.REGISTERED, at).toBuilder()
        .receivedAtMillis(at + messy.random().nextLong(20_000))
        .person(person)
        .area(MessySite.FREE_HOME)
        .round(round)
        .build();
  }

  /** In the hour and a half after an instant. */
  private PointEvent service(String person, long from, String round) {
    long served = from + messy.random().nextLong(3 * HOUR / 2);
    return event(PointEventType.SERVED, served).toBuilder()
        .receivedAtMillis(served + messy.random().nextLong(20_000))
        .person(person)
        .point("P3")
        .round(round)
        .build();
  }

  /** Enough people, served in an hour from the first round's opening on, to forecast its end. */
  private void crowd() {
    for (int i = 0; i < 60; i++) {
      String person = "crowd-" + i;
      long entered = MessyEvents.START + messy.random().nextLong(MessyEvents.MINUTE);
      emit(
          event(PointEventType.REGISTERED, entered).toBuilder()
              .person(person)
              .area(HOMES.get(i % 2))
              .build());
      long served = MessyEvents.START + messy.random().nextLong(80 * MessyEvents.MINUTE);
      emit(
          event(PointEventType.SERVED, served).toBuilder()
              .person(person)
              .point("P1")
              .round(MessySite.ROUND)
              .area(messy.any(MessySite.SENT_AREAS))
              .build());
    }
  }

  /** And enough of one place to see its end: nearly all of them come, and are heard of at once. */
  private void thoseWhoCome() {
    for (int i = 0; i < 60; i++) {
      String person = "come-" + i;
      PointEvent.Builder entry = event(PointEventType.REGISTERED, MessyEvents.START).toBuilder();
      messy.emit(entry.person(person).area("310117102").round(MessySite.ROUND).build());
      long served = MessyEvents.START + messy.random().nextLong(110 * MessyEvents.MINUTE);
      messy.emit(
          event(PointEventType.SERVED, served).toBuilder()
              .receivedAtMillis(served + messy.random().nextLong(20_000))
              .person(person)
              .point("P3")
              .round(MessySite.ROUND)
              .build());
    }
  }

  private PointEvent event(PointEventType type, long at) {
    return PointEvent.of(type, "register-" + messy.random().nextInt(2), messy.id(), at)
        .receivedAtMillis(Math.max(0, at + messy.delay()))
        .round(round())
        .build();
  }

  private @Nullable String round() {
    String round = messy.any(List.of(MessySite.ROUND, MessySite.NEXT_ROUND, "", "", "R?"));
    return round.isEmpty() ? null : round;
  }

  private void emit(PointEvent event) {
    messy.emit(event);
    PointEvent standing = event;
    while (messy.chance(0.1)) {
      standing = correction(standing);
      messy.emit(standing);
    }
  }

  private PointEvent correction(PointEvent of) {
    PointEvent.Builder builder =
        of.toBuilder()
            .key(of.source(), messy.id())
            .corrects(of.key())
            .receivedAtMillis(messy.correctedAt(of, of.occurredAtMillis()));
    switch (messy.random().nextInt(3)) {
      case 0 -> builder.area(of.area() == null ? null : messy.any(HOMES));
      case 1 ->
          builder.occurredAtMillis(
              of.occurredAtMillis() + messy.random().nextLong(5 * MessyEvents.MINUTE));
      default -> {
        boolean plan = of.type() == PointEventType.CALL_UP_PLANNED;
        builder.count(plan ? messy.random().nextInt(30) : of.count());
        builder.person(of.person() == null ? null : "person-" + messy.random().nextInt(PEOPLE));
      }
    }
    return builder.build();
  }
}
