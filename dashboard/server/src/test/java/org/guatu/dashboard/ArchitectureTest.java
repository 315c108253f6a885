package org.guatu.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ArchitectureTest {
  private static final String ROOT = "org.guatu.dashboard";
  private static final List<String> PARTS =
      List.of(
          "live",
          "push",
          "ingest",
          "history",
          "evidence",
          "api",
          "access",
          "map",
          "paper",
          "walls");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theLiveViewIsPure() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".live..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + ".live..", "org.guatu.contract..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void partsKnowTheLiveViewAndNothingElseOfEachOther() {
    for (String part : PARTS) {
      List<String> others = new ArrayList<>(List.of(ROOT));
      for (String other : PARTS) {
        if (!other.equals(part) && !other.equals("live")) {
          others.add(ROOT + "." + other + "..");
        }
      }
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + part + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others.toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void noFlinkAndNoHiddenClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.flink..")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }
}
