package vn.tiengnoi.etl.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.account.CellAccount;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.etl.check.FileIdentity;
import vn.tiengnoi.etl.check.KeyResolver;
import vn.tiengnoi.etl.check.ReportCheck;
import vn.tiengnoi.etl.extract.Extractor;
import vn.tiengnoi.etl.extract.RawStaging;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawReport;
import vn.tiengnoi.warehouse.lake.Observation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackReader;

/** Reads files of whatever layout as intake does, through its staging. */
final class LayoutTesting {
  static final Pack PACK = PackReader.builtIn("vietnam");

  private static final ReportCheck CHECK = new ReportCheck(PACK);
  private static final KeyResolver RESOLVER = new KeyResolver(PACK);

  /** One for all tests, for a pack's words take time to index; tests run one after the other. */
  private static final List<ProposedMapping> PROPOSED = new ArrayList<>();

  private static final FreeLayouts BY_WORDS = new FreeLayouts(PACK, List.of(), PROPOSED::add);

  private final Path folder;
  private FreeLayouts layouts = BY_WORDS;

  LayoutTesting(Path folder) {
    this.folder = folder;
    PROPOSED.clear();
  }

  void confirm(LayoutMapping mapping) {
    layouts = new FreeLayouts(PACK, List.of(new KnownMapping(mapping, "1, Lan")), PROPOSED::add);
  }

  List<ProposedMapping> proposed() {
    return PROPOSED;
  }

  RawFile extract(String name, byte[] content) throws IOException {
    return extract(Files.write(folder.resolve(name), content));
  }

  RawFile extract(Path file) throws IOException {
    RawStaging staging = RawStaging.in(folder.resolve("staging"));
    String hash = "0".repeat(64);
    new Extractor(staging).with(layouts).extract(file, hash, file.getFileName().toString());
    try (RawInput in = new RawInput(staging.sheets(hash))) {
      return in.readFile();
    }
  }

  /** One text a figure: element, part, unit, period, value or status, cell. */
  static List<String> figures(RawFile file) {
    List<String> figures = new ArrayList<>();
    for (CheckedReport report : checked(file)) {
      for (Observation one : report.observations()) {
        figures.add(
            String.join(
                ",",
                one.element(),
                one.disaggregation().code(),
                one.unit(),
                one.period().code(),
                one.value() == null
                    ? one.status().code()
                    : one.value().stripTrailingZeros().toPlainString(),
                (report.sheet() == null ? "" : report.sheet()) + "!" + one.cell()));
      }
    }
    return figures.stream().sorted().toList();
  }

  static List<CheckedReport> checked(RawFile file) {
    List<CheckedReport> checked = new ArrayList<>();
    for (RawReport report : file.reports()) {
      checked.add(
          CHECK.check(
              new FileIdentity("0".repeat(64), "file"), report, RESOLVER.resolve(report.head())));
    }
    return checked;
  }

  /** What is said of it: code and cell. */
  static List<String> faults(RawFile file) {
    List<String> said = new ArrayList<>();
    file.faults().forEach(fault -> said.add(said(fault)));
    checked(file).forEach(report -> report.faults().forEach(fault -> said.add(said(fault))));
    return said;
  }

  private static String said(Fault fault) {
    return "%s %s %s".formatted(fault.code().code(), fault.cell(), fault.valueSeen());
  }

  /** The account of all its cells. */
  static CellAccount account(RawFile file) {
    CellAccount account = file.left();
    for (CheckedReport report : checked(file)) {
      account = account.plus(report.cells());
    }
    return account;
  }
}
