package org.guatu.simulators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SIMULATORS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.guatu.simulators");

  @Test
  void kernelAndRandomKnowTheJdkAndDistributionsOnly() {
    classes()
        .that()
        .resideInAnyPackage("org.guatu.simulators.kernel..", "org.guatu.simulators.random..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.guatu.simulators.kernel..",
            "org.guatu.simulators.random..",
            "org.apache.commons.rng..",
            "org.apache.commons.statistics..",
            "org.jspecify..")
        .check(SIMULATORS);
  }

  @Test
  void whatEmitsDoesNotKnowWhatHappens() {
    noClasses()
        .that()
        .resideInAPackage("org.guatu.simulators.emit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.guatu.simulators.scenario..", "org.guatu.simulators.town..")
        .check(SIMULATORS);
  }

  @Test
  void theTownKnowsNothingOfWhatHappensInIt() {
    noClasses()
        .that()
        .resideInAPackage("org.guatu.simulators.town..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.guatu.simulators.kernel..",
            "org.guatu.simulators.emit..",
            "org.guatu.simulators.scenario..",
            "org.guatu.simulators.round..",
            "org.guatu.simulators.table..")
        .check(SIMULATORS);
  }

  @Test
  void aScenarioReadsNoClockAndNoOtherChanceThanItsSeed() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.guatu.simulators.kernel",
            "org.guatu.simulators.emit",
            "org.guatu.simulators.scenario",
            "org.guatu.simulators.town")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(SIMULATORS);
  }
}
