package org.guatu.simulators.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.guatu.simulators.random.Distributions;
import org.guatu.simulators.random.RandomStreams;

/**
 * Customers at several servers, first come first served, with or without patience: the textbook's
 * M/M/c and M/M/c+M.
 */
final class Queueing implements Forkable<Queueing> {
  private RandomStreams streams;
  private int servers = 1;
  private double arrivalMeanMillis = 1;
  private double serviceMeanMillis = 1;
  private double patienceMeanMillis = Double.POSITIVE_INFINITY;
  private long warmUpCustomers;
  private final Deque<Customer> queue = new ArrayDeque<>();
  private List<Long> waits = new ArrayList<>();
  private int busy;
  private int customers;
  private long served;
  private long abandoned;
  private double inQueueMillis;
  private long queueChangedAtMillis;

  private record Customer(int number, long arrivedAtMillis) {}

  private Queueing(RandomStreams streams) {
    this.streams = streams;
  }

  static Queueing of(long seed) {
    return new Queueing(new RandomStreams(seed));
  }

  Queueing seeded(long seed) {
    streams = new RandomStreams(seed);
    return this;
  }

  Queueing servers(int value) {
    servers = value;
    return this;
  }

  Queueing arrivalsPerHour(double value) {
    arrivalMeanMillis = 3_600_000 / value;
    return this;
  }

  Queueing serviceMillis(double value) {
    serviceMeanMillis = value;
    return this;
  }

  Queueing patienceMillis(double value) {
    patienceMeanMillis = value;
    return this;
  }

  /** Does not count the first customers, who find the queue empty. */
  Queueing warmUp(long value) {
    warmUpCustomers = value;
    return this;
  }

  Simulation<Queueing> begin() {
    Simulation<Queueing> simulation = new Simulation<>(this, 0);
    simulation.schedule(sample(0, "arrival", arrivalMeanMillis), Queueing::arrive);
    return simulation;
  }

  /** Waits of the counted customers in the order in which they ended; hangers-up included. */
  List<Long> waits() {
    return waits;
  }

  double meanWaitMillis() {
    return waits.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  double abandonedShare() {
    return abandoned / (double) (served + abandoned);
  }

  double waitedShare() {
    return waits.stream().filter(wait -> wait > 0).count() / (double) waits.size();
  }

  double shareWithin(long millis) {
    return waits.stream().filter(wait -> wait <= millis).count() / (double) waits.size();
  }

  double meanQueue(long nowMillis) {
    return inQueueMillis / nowMillis;
  }

  int customers() {
    return customers;
  }

  long served() {
    return served;
  }

  int queued() {
    return queue.size();
  }

  int busy() {
    return busy;
  }

  private static void arrive(Simulation<Queueing> simulation) {
    Queueing here = simulation.model();
    long now = simulation.nowMillis();
    int number = ++here.customers;
    here.queueChanges(now);
    here.queue.add(new Customer(number, now));
    here.serveNext(simulation);
    if (here.patienceMeanMillis < Double.POSITIVE_INFINITY) {
      simulation.schedule(
          now + here.sample(number, "patience", here.patienceMeanMillis),
          s -> s.model().hangUp(s, number));
    }
    simulation.schedule(
        now + here.sample(number, "arrival", here.arrivalMeanMillis), Queueing::arrive);
  }

  private void serveNext(Simulation<Queueing> simulation) {
    while (busy < servers && !queue.isEmpty()) {
      long now = simulation.nowMillis();
      queueChanges(now);
      Customer customer = queue.remove();
      busy++;
      note(customer, now);
      simulation.schedule(
          now + sample(customer.number(), "service", serviceMeanMillis),
          s -> s.model().leave(s, customer));
    }
  }

  private void leave(Simulation<Queueing> simulation, Customer customer) {
    busy--;
    if (customer.number() > warmUpCustomers) {
      served++;
    }
    serveNext(simulation);
  }

  private void hangUp(Simulation<Queueing> simulation, int number) {
    for (Customer customer : queue) {
      if (customer.number() == number) {
        queueChanges(simulation.nowMillis());
        queue.remove(customer);
        note(customer, simulation.nowMillis());
        abandoned += number > warmUpCustomers ? 1 : 0;
        return;
      }
    }
  }

  private void note(Customer customer, long now) {
    if (customer.number() > warmUpCustomers) {
      waits.add(now - customer.arrivedAtMillis());
    }
  }

  private void queueChanges(long now) {
    inQueueMillis += queue.size() * (double) (now - queueChangedAtMillis);
    queueChangedAtMillis = now;
  }

  private long sample(int customer, String purpose, double mean) {
    UniformRandomProvider random = streams.stream("customer:" + customer, purpose);
    return Math.round(Distributions.exponential(random, mean).sample());
  }

  @Override
  public Queueing fork() {
    Queueing copy = new Queueing(streams);
    copy.servers = servers;
    copy.arrivalMeanMillis = arrivalMeanMillis;
    copy.serviceMeanMillis = serviceMeanMillis;
    copy.patienceMeanMillis = patienceMeanMillis;
    copy.warmUpCustomers = warmUpCustomers;
    copy.queue.addAll(queue);
    copy.waits = new ArrayList<>(waits);
    copy.busy = busy;
    copy.customers = customers;
    copy.served = served;
    copy.abandoned = abandoned;
    copy.inQueueMillis = inQueueMillis;
    copy.queueChangedAtMillis = queueChangedAtMillis;
    return copy;
  }
}
