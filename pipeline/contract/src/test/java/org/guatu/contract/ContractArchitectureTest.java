package org.guatu.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ContractArchitectureTest {
  private final JavaClasses contract =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.guatu.contract");

  @Test
  void theContractStandsOnTheJdkAlone() {
    classes()
        .that()
        .resideOutsideOfPackage("org.guatu.contract.wire")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.guatu.contract..")
        .check(contract);
  }

  @Test
  void theWireAlsoOnJacksonsStreams() {
    classes()
        .that()
        .resideInAPackage("org.guatu.contract.wire")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "org.guatu.contract..", "com.fasterxml.jackson.core..")
        .check(contract);
  }

  @Test
  void recordsDoNotKnowHowTheyAreWritten() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.guatu.contract.wire")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.guatu.contract.wire")
        .check(contract);
  }

  @Test
  void nobodyReadsAHiddenClock() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(contract);
  }
}
