package org.guatu.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom. This module may import all others; what is in it may not do so at will. */
class ArchitectureTest {
  private static final String ROOT = "org.guatu.local";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static void only(String[] packages, String... may) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(may)
        .check(CLASSES);
  }

  private static String[] in(String... packages) {
    return packages;
  }

  @Test
  void packagesDoNotGoInCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theRecomputationSharesNoCodeWithTheJobs() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".verify..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.guatu.pipeline..", "org.guatu.contract..", "org.apache..", "org.guatu.dashboard..")
        .check(CLASSES);
  }

  @Test
  void onlyCommandsKnowTheCommandLine() {
    only(in(ROOT, ROOT + ".command"), "picocli..", ROOT + ".command..");
  }

  @Test
  void onlyWhatRunsLiveKnowsTheDashboard() {
    only(in(ROOT + ".run"), "org.guatu.dashboard..");
  }

  @Test
  void onlyTheBrokerKnowsTheInsideOfKafka() {
    only(
        in(ROOT + ".broker"),
        "kafka..",
        "org.apache.kafka.server..",
        "org.apache.kafka.metadata..",
        "org.apache.kafka.raft..");
  }

  @Test
  void onlyFlinksPackageKnowsTheInsideOfFlink() {
    only(in(ROOT + ".flink"), "org.apache.flink.runtime..");
  }

  @Test
  void aReplayKnowsNoBrokerAndNothingLive() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".replay..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", ROOT + ".broker..", ROOT + ".run..")
        .check(CLASSES);
  }
}
