package org.guatu.bench.standing;

import java.nio.file.Path;
import org.guatu.contract.wire.Topics;
import org.guatu.local.broker.EmbeddedBroker;
import org.guatu.local.broker.TopicSetup;

/** The broker, at ports that stay. */
final class BrokerPart {
  private BrokerPart() {}

  /** Takes the folder, the port for clients and the broker's own. */
  public static void main(String[] arguments) {
    PartLife.lead(
        () -> {
          EmbeddedBroker broker =
              EmbeddedBroker.start(
                  Path.of(arguments[0]),
                  Integer.parseInt(arguments[1]),
                  Integer.parseInt(arguments[2]));
          TopicSetup.create(broker.bootstrapServers(), Topics.LIVE, false);
        });
  }
}
