package org.guatu.simulators.scenario;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;
import org.guatu.simulators.town.Building;
import org.guatu.simulators.town.Town;
import org.jspecify.annotations.Nullable;

/** Decides everything about a call at once, from the call's own random stream. */
final class CallMaker {
  /** Codes of no area of the town, as they come from wrong number plans and typing errors. */
  private static final String[] UNKNOWN = {"999999999", "000000000000", "unknown"};

  private final HotlineConfig config;
  private final RandomStreams streams;
  private final Town town;
  private final List<Building> surging;

  /**
   * @param surging buildings from which the surge comes
   */
  CallMaker(HotlineConfig config, RandomStreams streams, Town town, List<Building> surging) {
    this.config = config;
    this.streams = streams;
    this.town = town;
    this.surging = List.copyOf(surging);
  }

  /** A call that comes by itself: the {@code number}-th chance of one on the line. */
  Call usual(HotlineConfig.Line line, int number, boolean surge) {
    String id = line.id() + "-" + number;
    UniformRandomProvider random = random(id);
    List<Building> from = surge && !surging.isEmpty() ? surging : town.buildings();
    Building home = from.get(random.nextInt(from.size()));
    return make(
        id,
        random,
        HotlineProcess.CALLER + personIn(home, random),
        line.concern().discreet() ? town.code() : area(home.code(), random),
        Topics.topic(line.concern(), surge, random),
        surge,
        tickets(line));
  }

  /** The same person about the same, once more. */
  Call again(HotlineConfig.Line line, Call before) {
    String id = before.id() + "r";
    return make(
        id, random(id), before.person(), before.area(), before.topic(), true, tickets(line));
  }

  /** A call about an order that is overdue. */
  Call about(Order order, String topic) {
    String id = "overdue-" + order.id();
    return make(
        id,
        random(id),
        HotlineProcess.CUSTOMER + order.number(),
        order.area(),
        topic,
        true,
        config.tickets());
  }

  private double tickets(HotlineConfig.Line line) {
    return line.concern().emergency() ? 1 : config.tickets();
  }

  private UniformRandomProvider random(String id) {
    return streams.stream("call:" + id, "all");
  }

  private Call make(
      String id,
      UniformRandomProvider random,
      long person,
      @Nullable String area,
      String topic,
      boolean upset,
      double tickets) {
    ContinuousSampler handling =
        Distributions.logNormal(random, config.handlingMeanMillis(), config.handlingVariation());
    ContinuousSampler patience = Distributions.exponential(random, config.patienceMeanMillis());
    boolean redials = random.nextDouble() < config.redial();
    long after = random.nextLong(DayTimes.MINUTE, 15 * DayTimes.MINUTE);
    return new Call(
        id,
        person,
        area,
        topic,
        Topics.category(upset, random),
        15 * DayTimes.SECOND + (long) (handling.sample() * 0.9375),
        (long) patience.sample(),
        redials ? after : -1,
        random.nextDouble() < tickets);
  }

  private static long personIn(Building home, UniformRandomProvider random) {
    // Households call, not people: three numbers to a building's ten residents.
    return Long.parseLong(home.code().substring(9)) * 1_000
        + random.nextInt(Math.max(1, home.people() * 3 / 10));
  }

  /** Most callers' building is known; of some only the compound, the neighbourhood, or nothing. */
  private @Nullable String area(String building, UniformRandomProvider random) {
    double known = random.nextDouble();
    if (known < 0.62) {
      return building;
    } else if (known < 0.80) {
      return building.substring(0, 15);
    } else if (known < 0.93) {
      return building.substring(0, 12);
    } else if (known < 0.97) {
      return town.code();
    }
    return known < 0.985 ? UNKNOWN[random.nextInt(UNKNOWN.length)] : null;
  }
}
