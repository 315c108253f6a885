package org.guatu.dashboard.evidence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.guatu.contract.event.DeliveryEvent;
import org.guatu.contract.event.Stream;
import org.guatu.contract.metric.Figure;
import org.guatu.contract.metric.SubjectKind;
import org.guatu.contract.registry.Registry;
import org.guatu.contract.wire.EventCodec;
import org.guatu.contract.wire.RefusedException;
import org.guatu.contract.wire.Rfc3339;
import org.guatu.contract.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the log for the events a figure of a minute is made of. Blocks; keeps nothing. */
public final class Evidence {
  private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

  /** What came no later than this after its minute cannot be late in any configuration of use. */
  private static final long NEVER_LATE_MILLIS = 10_000;

  private static final long LATE_KEYS = 50_000;
  private static final int NEIGHBOURHOOD_DIGITS = 12;

  private static final int MOST_ORDERS = 60;

  /** Those that nobody said a time for come last. */
  private static final Comparator<DeliveryEvent> DUE =
      Comparator.comparing((DeliveryEvent order) -> order.windowEndMillis() < 0)
          .thenComparingLong(DeliveryEvent::windowEndMillis)
          .thenComparingLong(DeliveryEvent::eventTimeMillis)
          .thenComparing(DeliveryEvent::id);

  private final Topics topics;
  private final EvidenceOptions options;
  private final LogSpan log;

  /**
   * @param realMillis real time from any origin, never going back
   */
  public Evidence(
      String bootstrapServers, Topics topics, EvidenceOptions options, LongSupplier realMillis) {
    this.topics = topics;
    this.options = options;
    this.log = new LogSpan(bootstrapServers, options.mostRecords(), options.longest(), realMillis);
  }

  EvidenceOptions options() {
    return options;
  }

  /**
   * The answer as it is sent.
   *
   * @throws KafkaException if the broker does not answer
   */
  JsonObject look(Question question, Registry registry) {
    Findings findings =
        new Findings(question, new Belonging(question.subject(), registry), options.mostHeld());
    Map<String, Stream> streams = new TreeMap<>();
    question.streams().forEach(stream -> streams.put(topics.events(stream), stream));
    long[] unreadable = new long[1];
    LogSpan.Extent extent =
        log.read(
            streams.keySet(),
            question.fromMillis(),
            record -> see(record, streams, findings, unreadable));
    List<Finding> all = findings.all(lateKeys(findings));
    return answer(question, findings, all, extent).put("unreadable", unreadable[0]);
  }

  private static void see(
      ConsumerRecord<byte[], byte[]> record,
      Map<String, Stream> streams,
      Findings findings,
      long[] unreadable) {
    byte[] value = record.value();
    Stream stream = streams.get(record.topic());
    if (value == null || stream == null || EventCodec.isClock(value)) {
      return;
    }
    try {
      findings.see(EventCodec.decodeOf(stream, value, record.timestamp()));
    } catch (RefusedException refused) {
      // The jobs count it among what cannot be read, of no subject.
      unreadable[0]++;
      LOG.debug("passed over", refused);
    }
  }

  /** What the jobs put by as too late. */
  private Set<String> lateKeys(Findings findings) {
    Set<String> keys = new HashSet<>();
    if (findings.anyAfter(NEVER_LATE_MILLIS)) {
      try {
        log.lastKeys(
            topics.late(), LATE_KEYS, key -> keys.add(new String(key, StandardCharsets.UTF_8)));
      } catch (KafkaException failure) {
        LOG.warn("late records cannot be read: {}", failure.toString());
      }
    }
    return keys;
  }

  private static JsonObject answer(
      Question question, Findings findings, List<Finding> all, LogSpan.Extent extent) {
    // A building, or a compound, tells of whom.
    boolean small =
        question.subject().kind() == SubjectKind.AREA
            && question.subject().code().length() > NEIGHBOURHOOD_DIGITS;
    EventSheet sheet = new EventSheet(new Mask(), !small);
    JsonArray events = new JsonArray();
    all.stream().limit(question.limit()).map(sheet::of).forEach(events::add);
    Map<String, Long> fates =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.fate().wire(), TreeMap::new, Collectors.counting()));
    FigureFacts facts = question.facts();
    Figure figure = question.figure();
    JsonArray types = new JsonArray();
    facts.types().stream().sorted().forEach(types::add);
    return new JsonObject()
        .put("subject", question.subject().toString())
        .put("figure", figure == null ? null : figure.wire())
        .put("from", Rfc3339.format(question.fromMillis()))
        .put("to", Rfc3339.format(question.toMillis()))
        .put("types", types)
        .put("restsOnEarlier", facts.carried())
        .put("events", events)
        .put("found", all.size() + findings.beyond())
        .put("leftOut", all.size() - events.size() + findings.beyond())
        .put("byType", json(findings.byType()))
        .put("byLane", json(findings.servedByLane()))
        .put("orders", findings.lastOfOrder().size())
        .put("byOrder", byOrder(findings, sheet))
        .put("byFate", json(fates))
        .put("read", extent.records())
        .put(
            "cut", findings.correctionsCut() && extent.cut() == null ? "corrections" : extent.cut())
        .put("readUntil", extent.untilMillis() < 0 ? null : Rfc3339.format(extent.untilMillis()));
  }

  /** How far orders came; what is due first stands first. */
  private static JsonArray byOrder(Findings findings, EventSheet sheet) {
    JsonArray orders = new JsonArray();
    findings.lastOfOrder().values().stream()
        .sorted(DUE)
        .limit(MOST_ORDERS)
        .map(sheet::step)
        .forEach(orders::add);
    return orders;
  }

  private static JsonObject json(Map<String, ? extends Number> counts) {
    JsonObject json = new JsonObject();
    counts.forEach(json::put);
    return json;
  }
}
