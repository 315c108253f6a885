package org.guatu.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.guatu.bench");

  private static final String THROUGHPUT = "org.guatu.bench.throughput..";
  private static final String GROWTH = "org.guatu.bench.growth..";
  private static final String FORECAST = "org.guatu.bench.forecast..";
  private static final String DETECTION = "org.guatu.bench.detection..";

  private static final String FANOUT = "org.guatu.bench.fanout..";

  /** What is measured goes in by the log and comes out by the wall's own channel. */
  @Test
  void itMeasuresFromOutside() {
    noClasses()
        .that()
        .resideOutsideOfPackages(THROUGHPUT, GROWTH, FORECAST, DETECTION, FANOUT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.guatu.pipeline..",
            "org.apache.flink..",
            "org.guatu.dashboard",
            "org.guatu.dashboard.access..",
            "org.guatu.dashboard.api..",
            "org.guatu.dashboard.history..",
            "org.guatu.dashboard.live..",
            "org.guatu.dashboard.push..")
        .check(CLASSES);
  }

  /** Peers are measured against by one bench; it has no need of a server. */
  @Test
  void throughputIsOfTheJobs() {
    noClasses()
        .that()
        .resideInAPackage(THROUGHPUT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.guatu.dashboard..", "org.guatu.local.run..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(THROUGHPUT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams..", "com.hazelcast..")
        .check(CLASSES);
  }

  /** Push is measured by itself, in a process of its own. */
  @Test
  void fanoutIsOfTheChannelAlone() {
    noClasses()
        .that()
        .resideInAPackage(FANOUT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.guatu.pipeline..",
            "org.apache.flink..",
            "org.apache.kafka..",
            "org.guatu.dashboard.history..",
            "org.guatu.dashboard.ingest..")
        .check(CLASSES);
  }

  /** Forecasts are arithmetic; it is measured by itself, on rounds that are played for it. */
  @Test
  void forecastsAreMeasuredWithoutAStream() {
    noClasses()
        .that()
        .resideInAPackage(FORECAST)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.guatu.pipeline..")
                .and(not(resideInAPackage("org.guatu.pipeline.forecast..")))
                .or(
                    resideInAnyPackage(
                        "org.apache.flink..", "org.apache.kafka..", "org.guatu.dashboard..")))
        .check(CLASSES);
  }

  /** Detection is measured on the very decisions that run live, and on nothing that runs them. */
  @Test
  void detectionKnowsDecisionsAlone() {
    noClasses()
        .that()
        .resideInAPackage(DETECTION)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.guatu.pipeline..", "org.apache.flink..", "org.guatu.dashboard..")
                .and(not(resideInAPackage("org.guatu.pipeline.signal"))))
        .check(CLASSES);
  }
}
