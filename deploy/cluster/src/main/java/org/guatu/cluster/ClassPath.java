package org.guatu.cluster;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Picks the jars a real installation would hold out of this process's class path. */
final class ClassPath {
  private ClassPath() {}

  /** What Flink's {@code lib} holds: no job, no connector, no Kafka. */
  static List<String> flink() {
    return pick(
        entry ->
            !entry.contains("guatu")
                && !entry.contains("flink-connector-kafka")
                && !entry.contains("/org/apache/kafka/")
                && !entry.contains("/io/vertx/"));
  }

  /** What Kafka's {@code libs} holds. */
  static List<String> kafka() {
    return pick(entry -> !entry.contains("guatu") && !entry.contains("/org/apache/flink/"));
  }

  private static List<String> pick(Predicate<String> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .filter(wanted)
        .toList();
  }
}
