package org.guatu.bench.throughput;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.guatu.contract.wire.Topics;

/**
 * The topics that one run writes, of one partition each. When they are closed they are deleted, and
 * so is what an engine made for itself: the next run finds the broker as the first one did.
 */
final class OutputTopics implements AutoCloseable {
  private final Admin admin;
  private final Topics topics;

  private OutputTopics(Admin admin, Topics topics) {
    this.admin = admin;
    this.topics = topics;
  }

  static OutputTopics create(String bootstrapServers, String prefix)
      throws InterruptedException, ExecutionException {
    Topics topics = new Topics(prefix);
    Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    admin
        .createTopics(
            List.of(
                topic(topics.metrics(), "delete"),
                topic(topics.latest(), "compact"),
                topic(topics.late(), "delete"),
                topic(topics.quarantine(), "delete")))
        .all()
        .get();
    return new OutputTopics(admin, topics);
  }

  private static NewTopic topic(String name, String cleanup) {
    return new NewTopic(name, 1, (short) 1).configs(Map.of("cleanup.policy", cleanup));
  }

  Topics names() {
    return topics;
  }

  @Override
  public void close() throws ExecutionException {
    try (admin) {
      List<String> left =
          admin.listTopics().names().get().stream()
              .filter(
                  name ->
                      name.startsWith(topics.prefix())
                          || name.startsWith(StreamsContestant.APPLICATION_PREFIX))
              .toList();
      admin.deleteTopics(left).all().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
