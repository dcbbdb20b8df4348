package vn.tiengnoi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Holds the arrows between modules and the habits of the code; ARCHITECTURE.md shows them. */
class ArchitectureTest {

  /** The product as it is. */
  @Nested
  class Product {
    private static final JavaClasses CLASSES =
        new ClassFileImporter()
            .withImportOption(place -> !place.contains("test-classes") && !place.contains("-tests"))
            .importPackages("vn.tiengnoi");

    private final ArchitectureRules rules = new ArchitectureRules("vn.tiengnoi");

    @Test
    void arrowsPointDown() {
      rules.arrowsPointDown().check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
      rules.packagesAreFreeOfCycles().check(CLASSES);
    }

    @Test
    void figuresComeThroughTheReadApi() {
      rules.figuresComeThroughTheReadApi().check(CLASSES);
    }

    @Test
    void frameworksStayInTheirModules() {
      rules.frameworksStayInTheirModules().check(CLASSES);
    }

    @Test
    void internalTypesStayInside() {
      rules.internalTypesStayInside().check(CLASSES);
    }

    @Test
    void takesNoTimeZoneOrLanguageFromTheMachine() {
      rules.nothingAmbient().check(CLASSES);
    }

    @Test
    void printsOnlyFromTheCommandLine() {
      rules.onlyTheCommandLinePrints().check(CLASSES);
    }

    @Test
    void marksEveryPackageForNulls() {
      rules.packagesAreNullMarked().check(CLASSES);
    }
  }

  /** The small faults planted in package {@code planted}: each rule finds its own. */
  @Nested
  class Planted {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("planted");

    private final ArchitectureRules rules = new ArchitectureRules("planted");

    @Test
    void findsAnArrowThatPointsUp() {
      assertFound(rules.arrowsPointDown(), "planted.warehouse.lake.KnowsIntake");
    }

    @Test
    void findsACycle() {
      assertFound(rules.packagesAreFreeOfCycles(), "planted.warehouse.right");
    }

    @Test
    void findsADocumentThatReadsTheTables() {
      assertFound(rules.figuresComeThroughTheReadApi(), "planted.reports.ReadsTheLake");
    }

    @Test
    void findsAFrameworkInTheWrongModule() {
      assertFound(rules.frameworksStayInTheirModules(), "planted.reports.StartsSpring");
    }

    @Test
    void findsTheUseOfAnInternalType() {
      assertFound(rules.internalTypesStayInside(), "planted.reports.ReadsTheLake");
    }

    @Test
    void findsTheMachinesTimeZoneLanguageAndOldDates() {
      assertFound(
          rules.nothingAmbient(),
          "java.time.LocalDate.now()",
          "java.util.Locale.getDefault()",
          "java.time.ZoneId.systemDefault()",
          "java.util.Calendar.getInstance()",
          "java.util.Date");
    }

    @Test
    void findsAPrintOutsideTheCommandLine() {
      assertFound(rules.onlyTheCommandLinePrints(), "planted.etl.TrustsTheMachine");
    }

    @Test
    void findsAPackageWithoutNullMarks() {
      assertFound(rules.packagesAreNullMarked(), "planted.etl.TrustsTheMachine");
    }

    private void assertFound(ArchRule rule, String... faults) {
      assertThat(rule.evaluate(CLASSES).getFailureReport().toString()).contains(faults);
    }
  }
}
