package org.guatu.simulators;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SimulatorsArchitectureTest {
  private final JavaClasses simulators =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.guatu.simulators");

  @Test
  void kernelAndRandomStandOnTheJdkAndADistributionsLibrary() {
    classes()
        .that()
        .resideInAnyPackage("org.guatu.simulators.kernel", "org.guatu.simulators.random")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.apache.commons.rng..",
            "org.apache.commons.statistics..",
            "org.guatu.simulators.kernel",
            "org.guatu.simulators.random")
        .check(simulators);
  }

  @Test
  void disorderKnowsNoScenario() {
    noClasses()
        .that()
        .resideInAPackage("org.guatu.simulators.emit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.guatu.simulators.scenario", "org.guatu.simulators.town")
        .check(simulators);
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
        .check(simulators);
  }
}
