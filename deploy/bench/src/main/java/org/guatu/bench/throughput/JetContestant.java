package org.guatu.bench.throughput;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/** Hazelcast Jet: one member, on loopback and alone, with one thread that works together. */
final class JetContestant implements Contestant {
  @Override
  public String name() {
    return "jet";
  }

  @Override
  public Engine start() {
    HazelcastInstance member = Hazelcast.newHazelcastInstance(config());
    return new Engine() {
      @Override
      public void work(Input input, Output output) throws Exception {
        Job job = member.getJet().newJob(JetPipeline.of(input, output.topics()));
        try {
          output.awaitRight(StreamsContestant.PATIENCE);
        } catch (IOException incomplete) {
          var unused =
              job.getFuture()
                  .whenComplete(
                      (nothing, failure) -> {
                        if (failure != null) {
                          incomplete.addSuppressed(failure);
                        }
                      });
          throw incomplete;
        }
        end(job);
      }

      @Override
      public void close() {
        member.getLifecycleService().terminate();
      }
    };
  }

  /** Its source has no end, so it is cancelled. */
  private static void end(Job job) {
    job.cancel();
    try {
      job.join();
    } catch (CancellationException cancelled) {
      // As told.
    }
  }

  private static Config config() {
    Config config = new Config();
    config.setClusterName("guatu-bench");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    // It warns of being alone, at every start. What fails a job is told by the job.
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.partition.count", "11");
    config.getNetworkConfig().setPublicAddress("127.0.0.1");
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    config.getJetConfig().setEnabled(true).setCooperativeThreadCount(1);
    return config;
  }
}
