package org.guatu.bench;

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

  /** What is measured goes in by the log and comes out by the wall's own channel. */
  @Test
  void itMeasuresFromOutside() {
    noClasses()
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
}
