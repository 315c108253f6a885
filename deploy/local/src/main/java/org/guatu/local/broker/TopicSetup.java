package org.guatu.local.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.guatu.contract.event.Stream;
import org.guatu.contract.wire.Topics;

/** Creates the topics that are missing, each with the time stamps and clean-up it needs. */
public final class TopicSetup {
  /** Of the topics that carry cells, on one machine. */
  private static final int CELL_PARTITIONS = 2;

  /**
   * Of those that carry events. Ingest stamps no two records of a partition alike and moves on by 1
   * ms, so that a partition takes a thousand events a second before its stamps run ahead of the
   * clock.
   */
  public static final int EVENT_PARTITIONS = 8;

  private static final String DAY_MILLIS_30 = Long.toString(30L * 24 * 3_600_000);
  private static final String DAY_MILLIS_7 = Long.toString(7L * 24 * 3_600_000);

  private static final String FOR_EVER = "-1";

  private TopicSetup() {}

  /**
   * Creates what is missing for one machine and leaves alone what is there.
   *
   * @param byAge whether events go when they are 30 days old by their received-at; else they stay
   */
  public static void create(String bootstrapServers, Topics topics, boolean byAge)
      throws InterruptedException, ExecutionException {
    String retention = byAge ? DAY_MILLIS_30 : FOR_EVER;
    create(bootstrapServers, all(topics, EVENT_PARTITIONS, CELL_PARTITIONS, retention));
  }

  /**
   * Creates what is missing and leaves alone what is there; events stay.
   *
   * @param bootstrapServers the broker
   * @param topics names under their prefix
   * @param partitions of the topics that carry events and of those that carry cells
   */
  public static void create(String bootstrapServers, Topics topics, int partitions)
      throws InterruptedException, ExecutionException {
    create(bootstrapServers, all(topics, partitions, partitions, FOR_EVER));
  }

  private static void create(String bootstrapServers, List<NewTopic> topics)
      throws InterruptedException, ExecutionException {
    Properties properties = new Properties();
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (Admin admin = Admin.create(properties)) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing = new ArrayList<>();
      for (NewTopic topic : topics) {
        if (!present.contains(topic.name())) {
          missing.add(topic);
        }
      }
      admin.createTopics(missing).all().get();
    }
  }

  private static List<NewTopic> all(
      Topics topics, int ofEvents, int ofCells, String eventRetention) {
    List<NewTopic> all = new ArrayList<>();
    for (Stream stream : Stream.values()) {
      // Only ingest, simulator and replay write here: the record's time is received-at.
      all.add(topic(topics.events(stream), ofEvents, "CreateTime", "delete", eventRetention));
    }
    all.add(topic(topics.metrics(), ofCells, "LogAppendTime", "delete", DAY_MILLIS_30));
    all.add(topic(topics.latest(), ofCells, "LogAppendTime", "compact", FOR_EVER));
    all.add(topic(topics.late(), 1, "LogAppendTime", "delete", DAY_MILLIS_30));
    all.add(topic(topics.quarantine(), 1, "LogAppendTime", "delete", DAY_MILLIS_7));
    for (String name :
        List.of(topics.alerts(), topics.alertActions(), topics.rules(), topics.registry())) {
      all.add(topic(name, 1, "LogAppendTime", "compact", FOR_EVER));
    }
    return all;
  }

  private static NewTopic topic(
      String name, int partitions, String timestamps, String cleanup, String retentionMillis) {
    return new NewTopic(name, partitions, (short) 1)
        .configs(
            Map.of(
                "message.timestamp.type", timestamps,
                "cleanup.policy", cleanup,
                "retention.ms", retentionMillis));
  }
}
