package vn.tiengnoi.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of {@code ARCHITECTURE.md} as checks. They take the root package, so that {@link
 * ArchitectureTest} can turn them on planted faults first: a rule that cannot fail holds nothing.
 *
 * @param root package under which the modules lie, {@code vn.tiengnoi} for the product
 */
record ArchitectureRules(String root) {

  /** The modules know each other only downwards. */
  ArchRule arrowsPointDown() {
    return layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("warehouse")
        .definedBy(module("warehouse"))
        .layer("etl")
        .definedBy(module("etl"))
        .layer("reports")
        .definedBy(module("reports"))
        .layer("dashboards")
        .definedBy(module("dashboards"))
        .layer("app")
        .definedBy(module("app"))
        .whereLayer("warehouse")
        .mayNotAccessAnyLayer()
        .whereLayer("etl")
        .mayOnlyAccessLayers("warehouse")
        .whereLayer("reports")
        .mayOnlyAccessLayers("warehouse")
        .whereLayer("dashboards")
        .mayOnlyAccessLayers("warehouse", "reports");
  }

  /**
   * Inside a module no two packages need each other. A module's top package is its door: it holds
   * what callers see, calls what lies behind, and is known there.
   */
  ArchRule packagesAreFreeOfCycles() {
    return slices().matching(root + ".(*).(**)").should().beFreeOfCycles();
  }

  /** Documents and pages see figures through the read API, never the tables. */
  ArchRule figuresComeThroughTheReadApi() {
    return noClasses()
        .that()
        .resideInAnyPackage(module("reports"), module("dashboards"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            root + ".warehouse.answer..",
            root + ".warehouse.compute..",
            root + ".warehouse.lake..",
            root + ".warehouse.load..")
        .allowEmptyShould(true);
  }

  /**
   * Spring Boot, Batch and the web stay where they are needed; Spark is in none of these modules.
   */
  ArchRule frameworksStayInTheirModules() {
    return noClasses()
        .that()
        .resideInAnyPackage(module("warehouse"), module("reports"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.boot..",
            "org.springframework.batch..",
            "org.springframework.web..",
            "org.apache.spark..");
  }

  /** What lies in a package {@code internal} is for the package around it. */
  ArchRule internalTypesStayInside() {
    return classes()
        .that()
        .resideInAPackage(root + "..internal..")
        .should(beUsedOnlyBesideTheirInternalPackage())
        .allowEmptyShould(true);
  }

  /**
   * Time, zone and language are handed in, so that a figure never depends on the machine. The
   * home's lease alone reads the clock: it is about real time between processes. The mail library
   * gives moments of an old kind, which one class turns into ours.
   */
  ArchRule nothingAmbient() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + ".etl.mailbox.MailMoment")
        .should(
            callMethodWhere(describe("take the machine's", ArchitectureRules::takesTheMachines)))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Date.class);
  }

  /** Standard output belongs to the command's answer. */
  ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(module("app"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  /** In every package null is an exception that says so. */
  ArchRule packagesAreNullMarked() {
    return classes().should(lieInNullMarkedPackages());
  }

  private String module(String name) {
    return root + "." + name + "..";
  }

  private static boolean takesTheMachines(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
    boolean lease =
        call.getOriginOwner().getPackageName().endsWith(".warehouse.home")
            && owner.isEquivalentTo(Instant.class);
    return (owner.getPackageName().equals("java.time")
            && name.equals("now")
            && noArguments
            && !lease)
        || name.equals("systemDefault")
        || (owner.isAssignableTo(Calendar.class) && name.equals("getInstance"))
        || name.equals("systemDefaultZone")
        || (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"));
  }

  private static ArchCondition<JavaClass> lieInNullMarkedPackages() {
    return new ArchCondition<>("lie in packages marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                type,
                type.getPackage().isAnnotatedWith(NullMarked.class),
                type.getFullName() + " lies in a package without @NullMarked"));
      }
    };
  }

  private static ArchCondition<JavaClass> beUsedOnlyBesideTheirInternalPackage() {
    return new ArchCondition<>("be used only beside their internal package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String around = type.getPackageName().replaceFirst("\\.internal(\\..*)?$", "");
        type.getDirectDependenciesToSelf().stream()
            .filter(use -> !(use.getOriginClass().getPackageName() + ".").startsWith(around + "."))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }
}
