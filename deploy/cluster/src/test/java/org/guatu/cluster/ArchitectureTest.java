package org.guatu.cluster;

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
          .importPackages("org.guatu.cluster");

  /** They run in processes of their own, from their jars, as they would at a site. */
  @Test
  void jobsAndServerAreNotLinkedIn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.guatu.pipeline..", "org.guatu.dashboard..")
        .check(CLASSES);
  }

  @Test
  void ofOneMachineItTakesTopicsAndFinalsAlone() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.guatu.local",
            "org.guatu.local.command..",
            "org.guatu.local.data..",
            "org.guatu.local.flink..",
            "org.guatu.local.record..",
            "org.guatu.local.run..",
            "org.guatu.local.verify..")
        .check(CLASSES);
  }

  @Test
  void flinkIsStartedAndNotProgrammed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink.api..", "org.apache.flink.streaming..")
        .check(CLASSES);
  }
}
