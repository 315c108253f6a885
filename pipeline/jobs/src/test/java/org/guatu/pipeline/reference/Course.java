package org.guatu.pipeline.reference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.guatu.contract.event.Event;
import org.guatu.pipeline.testing.Feed;

/**
 * What befalls a job while it reads: the seed decides all of it.
 *
 * @param partitions of the topic
 * @param parallelism of the job, until it is stopped
 * @param fate whether it is left alone
 * @param parallelismAfter of the job that goes on from the savepoint
 * @param backend its state backend
 * @param backendAfter that of the job that goes on
 */
public record Course(
    long seed,
    int partitions,
    int parallelism,
    Fate fate,
    int parallelismAfter,
    String backend,
    String backendAfter) {

  /** What is done to it. */
  public enum Fate {
    /** Nothing. */
    LEFT_ALONE,
    /** Fails twice between checkpoints and goes on from the last one. */
    CRASHES,
    /** Is stopped with a savepoint, and another one goes on from there. */
    STOPPED
  }

  public static final String HASHMAP = "hashmap";
  public static final String ROCKSDB = "rocksdb";

  private static final int MOST_PARTITIONS = 6;
  private static final int MOST_SUBTASKS = 4;

  private static final int CHECKPOINTS = 6;

  /**
   * The course of a seed.
   *
   * @param fates those there may be, in turn
   */
  public static Course of(long seed, List<Fate> fates) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
    return new Course(
        seed,
        random.nextInt(1, MOST_PARTITIONS + 1),
        random.nextInt(1, MOST_SUBTASKS + 1),
        fates.get(Math.floorMod(seed, fates.size())),
        random.nextInt(1, MOST_SUBTASKS + 1),
        random.nextInt(4) == 0 ? ROCKSDB : HASHMAP,
        random.nextInt(4) == 0 ? ROCKSDB : HASHMAP);
  }

  /**
   * Lets a job run its course over the events.
   *
   * @param folder for a savepoint
   * @param cluster that it runs on
   * @return how often it failed and was started anew
   */
  public int run(JobSession session, List<Event> events, Path folder, MiniCluster cluster)
      throws Exception {
    Feed feed = Feed.spread(events, partitions, seed);
    try {
      switch (fate) {
        case LEFT_ALONE -> session.finish(feed, parallelism, settings(backend));
        case CRASHES -> {
          crashing(feed, events.size());
          session.finishInSteps(feed, parallelism, restarting(settings(backend)), cluster);
        }
        case STOPPED -> {
          feed.heldAfter(events.size() / partitions / 2);
          String savepoint = session.stop(feed, parallelism, settings(backend), folder);
          feed.heldAfter(Integer.MAX_VALUE);
          session.finishFrom(savepoint, feed, parallelismAfter, settings(backendAfter));
        }
      }
      return feed.crashes();
    } finally {
      feed.close();
    }
  }

  /** Crashes come after a first checkpoint: readers wait for one before they read on. */
  private void crashing(Feed feed, int events) {
    int readers = Math.min(partitions, parallelism);
    int perCheckpoint = Math.max(1, events / CHECKPOINTS / readers);
    int first = perCheckpoint * readers;
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> at = new ArrayList<>();
    at.add(random.nextInt(first + 1, events / 2));
    at.add(random.nextInt(events / 2, events));
    feed.perCheckpoint(perCheckpoint).crashesAt(at);
  }

  /** The settings under a state backend. */
  public static Configuration settings(String backend) {
    Configuration settings = JobSession.settings();
    settings.set(StateBackendOptions.STATE_BACKEND, backend);
    settings.set(ExecutionOptions.SNAPSHOT_COMPRESSION, true);
    return settings;
  }

  /** Checkpoints are asked for; after a failure it goes on from the last one. */
  private static Configuration restarting(Configuration settings) {
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofDays(1));
    settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 5);
    settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    return settings;
  }
}
