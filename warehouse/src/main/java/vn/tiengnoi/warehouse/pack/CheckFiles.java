package vn.tiengnoi.warehouse.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.CheckMessage;
import vn.tiengnoi.warehouse.check.CheckRule;
import vn.tiengnoi.warehouse.check.CheckScope;
import vn.tiengnoi.warehouse.check.Severity;
import vn.tiengnoi.warehouse.period.PeriodKind;

/** {@code checks/*.yaml}; a pack without the folder has the product's own. */
final class CheckFiles {
  private static final String FOLDER = "checks";

  static final Set<String> SCOPE_NAMES =
      Set.of("forms", "elements", "dimensions", "measures", "cadences");
  static final Set<String> EXCEPTION_NAMES = with(SCOPE_NAMES, "severity");
  static final Set<String> CHECK_NAMES =
      with(
          with(SCOPE_NAMES, CheckRuleReading.ALL_PARAMETERS.toArray(String[]::new)),
          "code",
          "kind",
          "severity",
          "confirmable",
          "message",
          "except",
          "examples");

  private final Coded<Check, YamlEntry> checks = new Coded<>("code");
  private final boolean stated;

  CheckFiles(PackFolder folder, PackFaults faults) {
    List<YamlEntry> entries = CatalogueFiles.entries(folder, FOLDER, faults);
    this.stated = !folder.files(FOLDER, ".yaml").isEmpty();
    for (YamlEntry entry : entries) {
      entry.allowOnly(CHECK_NAMES);
      Check check = check(entry, faults);
      checks.put(check.code(), check, entry);
    }
  }

  /** Read once, when the first pack without checks asks. */
  private static final class Product {
    static final List<Check> CHECKS = read();

    private static List<Check> read() {
      PackFaults faults = new PackFaults();
      CheckFiles files = new CheckFiles(PackFolder.ofProduct("default", "README.md"), faults);
      if (faults.count() > 0) {
        throw new PackFaultsException(faults.sorted());
      }
      return List.copyOf(files.checks.values().values());
    }
  }

  /** The checks that hold where a pack states none. */
  static List<Check> ofProduct() {
    return Product.CHECKS;
  }

  private static Set<String> with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  private static Check check(YamlEntry entry, PackFaults faults) {
    CheckRule rule = CheckRuleReading.rule(entry);
    CheckMessage message = new CheckMessage(entry.in("vi", "message"), entry.in("en", "message"));
    Set<String> known = new LinkedHashSet<>(Check.NAMES);
    known.addAll(rule.names());
    for (String name : message.names()) {
      if (!known.contains(name)) {
        entry.fault(
            "message",
            "lời báo có {%s}; được dùng %s",
            "the message has {%s}; allowed are %s",
            name,
            known.stream().sorted().toList());
      }
    }
    return new Check(
        entry.text("code"),
        rule,
        scope(entry),
        entry.choice("severity", Severity.class, Severity.HOLD),
        entry.flag("confirmable", false),
        message,
        entry.entries("except").stream().map(CheckFiles::exception).toList(),
        CheckExampleReading.examples(entry, faults),
        entry.file,
        entry.line);
  }

  private static Check.Except exception(YamlEntry entry) {
    entry.allowOnly(EXCEPTION_NAMES);
    entry.text("severity");
    return new Check.Except(scope(entry), entry.choice("severity", Severity.class, Severity.OFF));
  }

  private static CheckScope scope(YamlEntry entry) {
    List<PeriodKind> cadences = new ArrayList<>();
    for (String cadence : entry.textsOrAll("cadences")) {
      Optional<PeriodKind> kind = PeriodKind.findKind(cadence);
      kind.ifPresent(cadences::add);
      if (kind.isEmpty()) {
        entry.fault(
            "cadences", "\"%s\" không phải loại kỳ", "\"%s\" is no kind of period", cadence);
      }
    }
    return new CheckScope(
        entry.textsOrAll("forms"),
        entry.textsOrAll("elements"),
        entry.textsOrAll("dimensions"),
        entry.textsOrAll("measures"),
        cadences);
  }

  List<Check> checks() {
    return stated ? List.copyOf(checks.values().values()) : ofProduct();
  }

  void check(CatalogueFiles catalogue, FormFiles forms, PackFaults faults) {
    Set<String> measures =
        catalogue.elements().values().stream().map(Element::measure).collect(Collectors.toSet());
    boolean formsKnown = faults.readable("forms");
    boolean dimensionsKnown = faults.readable("catalogue/dimensions.yaml");
    Names names =
        new Names(
            code -> !formsKnown || forms.forms().containsKey(code),
            code -> !catalogue.elementsKnown() || catalogue.elements().containsKey(code),
            code -> !dimensionsKnown || catalogue.dimensions().containsKey(code),
            code -> !catalogue.elementsKnown() || measures.contains(code));
    checks.each(
        (check, entry) -> {
          names.check(check.scope(), entry);
          List<YamlEntry> exceptions = entry.entries("except");
          for (int i = 0; i < exceptions.size(); i++) {
            names.check(check.exceptions().get(i).scope(), exceptions.get(i));
          }
          for (String element : CheckRuleReading.elements(check.rule())) {
            names.known(entry, CheckRuleReading.fieldOf(check.rule()), element, names.elements());
          }
          CheckExampleReading.check(entry, catalogue, forms);
        });
  }

  /** What the rest of the pack knows. */
  private record Names(
      Predicate<String> forms,
      Predicate<String> elements,
      Predicate<String> dimensions,
      Predicate<String> measures) {

    void check(CheckScope scope, YamlEntry entry) {
      each(entry, "forms", scope.forms(), forms);
      each(entry, "elements", scope.elements(), elements);
      each(entry, "dimensions", scope.dimensions(), dimensions);
      each(entry, "measures", scope.measures(), measures);
    }

    private void each(
        YamlEntry entry, String field, List<String> codes, Predicate<String> isKnown) {
      codes.forEach(code -> known(entry, field, code, isKnown));
    }

    void known(YamlEntry entry, String field, String code, Predicate<String> isKnown) {
      if (!isKnown.test(code)) {
        entry.fault(
            field, "\"%s\" nêu \"%s\", không có", "\"%s\" names the unknown \"%s\"", field, code);
      }
    }
  }
}
