package org.guatu.simulators.emit;

import java.util.Set;
import org.guatu.contract.event.Event;
import org.guatu.contract.event.EventKey;
import org.guatu.simulators.random.RandomStreams;

/**
 * What lies between facts and their arrival at ingest: clocks that are off, networks that delay,
 * senders that repeat themselves, people who correct, devices that fall silent.
 *
 * <p>Facts go in in the order in which they happen ({@link #offer}), arrivals come out in the order
 * of received-at ({@link #drainUntil}). How often one drains changes nothing about what comes out,
 * as long as every fact up to that instant was offered before. Nothing arrives before it happened.
 */
public final class Ether {
  /** The system whose corrections come in. */
  public static final String CORRECTIONS_SOURCE = "data-desk";

  private static final double CORRECTED_AGAIN = 0.08;
  private static final long MINUTE = 60_000;

  private final Disorder disorder;
  private final Corrector corrector;
  private final Set<String> fixedDevices;
  private final DeviceLinks links;
  private final Arrivals arrivals = new Arrivals();
  private final Tally tally = new Tally();

  /**
   * @param fixedDevices devices in a server room: their clocks are right and they never go offline
   */
  public Ether(
      RandomStreams streams, Disorder disorder, Corrector corrector, Set<String> fixedDevices) {
    this.disorder = disorder;
    this.corrector = corrector;
    this.fixedDevices = Set.copyOf(fixedDevices);
    this.links = new DeviceLinks(streams, disorder);
  }

  /** A fact, at the instant it happens: its occurred-at. */
  public void offer(Event fact) {
    tally.facts++;
    if (disorder.none()) {
      arrivals.add(
          Envelope.of(fact)
              .sentAt(fact.occurredAtMillis())
              .receivedAt(fact.occurredAtMillis())
              .seal());
      return;
    }
    String device = fact.device() == null ? fact.source() : fact.device();
    long happened = fact.occurredAtMillis();
    DeviceLink link = links.of(device, fixedDevices.contains(device), happened);
    if (link.silentAt(happened)) {
      tally.silent++;
      return;
    }
    Event sent = send(fact, link);
    arrivals.add(sent);
    perhapsAgain(sent, link);
    if (link.chance(disorder.corrected())) {
      correct(sent, sent.receivedAtMillis(), link);
    }
    if (link.chance(disorder.poison())) {
      tally.poison++;
      arrivals.addRaw(
          sent.stream(), Poison.like(sent, link.random), happened + link.networkMillis());
    }
  }

  /** Hands over all that is received up to and at the instant, in order. */
  public void drainUntil(long receivedAtMillis, EventSink sink) {
    arrivals.drainUntil(receivedAtMillis, sink);
  }

  /** How many are on their way. */
  public int onTheirWay() {
    return arrivals.size();
  }

  /** The disorder there was so far. */
  public DisorderCounts counts() {
    return tally.counts();
  }

  private Event send(Event fact, DeviceLink link) {
    long happened = fact.occurredAtMillis();
    long leaves = happened;
    if (link.offlineAt(happened)) {
      tally.offline++;
      leaves = link.nextUploadMillis();
    } else if (link.chance(disorder.delayed())) {
      tally.delayed++;
      leaves = happened + link.retryMillis();
    }
    if (link.skewed()) {
      tally.skewed++;
    }
    return Envelope.of(fact)
        .occurredAt(link.clock(happened))
        .sentAt(link.clock(leaves))
        .receivedAt(leaves + link.networkMillis())
        .seal();
  }

  private void perhapsAgain(Event sent, DeviceLink link) {
    if (!link.chance(disorder.duplicated())) {
      return;
    }
    long later = link.between(200, 10 * MINUTE);
    Envelope copy =
        Envelope.of(sent)
            .sentAt(sent.sentAtMillis() + later)
            .receivedAt(sent.receivedAtMillis() + later);
    if (link.chance(disorder.conflicting())) {
      tally.conflicts++;
      copy.occurredAt(sent.occurredAtMillis() + 1_000);
    } else {
      tally.duplicates++;
    }
    arrivals.add(copy.seal());
  }

  private void correct(Event wrong, long knownAtMillis, DeviceLink link) {
    Event right = corrector.correct(wrong, link.random);
    if (right == null) {
      return;
    }
    long leaves = knownAtMillis + link.between(MINUTE / 2, 120 * MINUTE);
    Event correction =
        Envelope.of(right)
            .key(new EventKey(CORRECTIONS_SOURCE, "fix-" + ++tally.corrections))
            .corrects(wrong.key())
            .sentAt(leaves)
            .receivedAt(leaves + link.networkMillis())
            .seal();
    arrivals.add(correction);
    if (link.chance(CORRECTED_AGAIN)) {
      correct(correction, correction.receivedAtMillis(), link);
    }
  }

  /** Counts as it goes. */
  private static final class Tally {
    private long facts;
    private long delayed;
    private long offline;
    private long skewed;
    private long duplicates;
    private long conflicts;
    private long corrections;
    private long silent;
    private long poison;

    DisorderCounts counts() {
      return new DisorderCounts(
          facts, delayed, offline, skewed, duplicates, conflicts, corrections, silent, poison);
    }
  }
}
