package org.guatu.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may import whom. */
class ArchitectureTest {
  private static final JavaClasses JOBS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.guatu.pipeline");

  @Test
  void streamsDoNotKnowOneAnother() {
    slices()
        .matching("org.guatu.pipeline.(point|delivery|hotline|operations|signal)..")
        .should()
        .notDependOnEachOther()
        .check(JOBS);
  }

  @Test
  void theArithmeticOfCellsKnowsNoFlink() {
    noClasses()
        .that()
        .resideInAPackage("..pipeline.cell..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..")
        .check(JOBS);
  }

  @Test
  void decisionsKnowNoFlink() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..pipeline.point",
            "..pipeline.delivery",
            "..pipeline.hotline",
            "..pipeline.operations",
            "..pipeline.signal")
        .and()
        .haveSimpleNameNotEndingWith("Job")
        .and()
        .haveSimpleNameNotEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(JOBS);
  }

  /** Else a replay could decide otherwise than the live run, or another machine than this. */
  @Test
  void signalsReadNoClockAndNoPlatformsArithmetic() {
    noClasses()
        .that()
        .resideInAPackage("..pipeline.signal..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "log", double.class)
        .orShould()
        .callMethod(Math.class, "exp", double.class)
        .orShould()
        .callMethod(Math.class, "pow", double.class, double.class)
        .orShould()
        .callMethod(Math.class, "cos", double.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(JOBS);
  }

  @Test
  void forecastsAreArithmeticOnNumbers() {
    classes()
        .that()
        .resideInAPackage("..pipeline.forecast..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.guatu.pipeline.forecast..")
        .check(JOBS);
  }

  @Test
  void onlyIoKnowsConnectors() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..pipeline.io..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.apache.flink.connector..")
        .check(JOBS);
  }
}
