package vn.tiengnoi.etl.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.ReportKey;
import vn.tiengnoi.etl.csv.LongCsvColumn;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.lake.DuckEngine;

/** The reports of a file that may be taken whole, as tables of the engine. */
final class AdmittedReports {
  private final Map<Integer, Heads.Plain> plain;
  private final Map<Places.Kind, Integer> kinds;

  private AdmittedReports(Map<Integer, Heads.Plain> plain, Map<Places.Kind, Integer> kinds) {
    this.plain = plain;
    this.kinds = kinds;
  }

  /** Lays two tables: every way to name a report, and the reports that may be taken. */
  static AdmittedReports lay(DuckEngine engine, BulkRows rows, Heads heads, Admission admission) {
    Map<Integer, Heads.Plain> plain = new HashMap<>(heads.plain());
    plain.values().removeIf(report -> !admission.admits(report.key()));
    layHeads(engine, rows.columns(), heads);
    return new AdmittedReports(plain, layReports(engine, heads.keys(), plain, admission));
  }

  Collection<Heads.Plain> all() {
    return plain.values();
  }

  /** The kinds of report among them, with their numbers. */
  Map<Places.Kind, Integer> kinds() {
    return kinds;
  }

  int kindOf(ReportKey key) {
    return kinds.getOrDefault(kind(key), -1);
  }

  private static void layHeads(DuckEngine engine, List<LongCsvColumn> columns, Heads heads) {
    List<LongCsvColumn> heading = Heads.COLUMNS.stream().filter(columns::contains).toList();
    String types =
        heading.stream()
            .map(column -> column.heading() + " VARCHAR")
            .collect(Collectors.joining(", "));
    try (DuckEngine.Filling filling =
        engine.filling(
            "head", types + ", asking INTEGER, report INTEGER, cells BIGINT, rows BIGINT")) {
      for (Heads.Read head : heads.all()) {
        List<@Nullable Object> row = new ArrayList<>();
        heading.forEach(column -> row.add(head.said().text(column)));
        row.add(head.said().asking());
        row.add(head.report());
        row.add(head.said().cells());
        row.add(head.said().rows());
        filling.add(row.toArray());
      }
    }
  }

  /** Whose reports they are; figures of several of them make a series. */
  private record Owner(Form form, String reporter, String unit) {
    static Owner of(ReportKey key) {
      return new Owner(key.form(), key.reporter().id(), key.unit().id());
    }
  }

  private static Map<Places.Kind, Integer> layReports(
      DuckEngine engine,
      List<ReportKey> all,
      Map<Integer, Heads.Plain> plain,
      Admission admission) {
    Map<Places.Kind, Integer> kinds = new LinkedHashMap<>();
    Map<Owner, Integer> reports = new HashMap<>();
    all.forEach(key -> reports.merge(Owner.of(key), 1, Integer::sum));
    plain.values().forEach(one -> reports.merge(Owner.of(one.key()), -1, Integer::sum));
    Map<List<Object>, Integer> series = new HashMap<>();
    try (DuckEngine.Filling filling =
        engine.filling("admitted", "report INTEGER, kind INTEGER, series INTEGER, alone BOOLEAN")) {
      for (Heads.Plain report : plain.values()) {
        Places.Kind kind = kind(report.key());
        Integer number = kinds.get(kind);
        if (number == null) {
          number = kinds.size();
          kinds.put(kind, number);
        }
        Owner owner = Owner.of(report.key());
        int ofSeries = series.computeIfAbsent(List.of(owner, number), key -> series.size());
        boolean alone = reports.getOrDefault(owner, 0) == 0 && admission.isAlone(report.key());
        filling.add(report.report(), number, ofSeries, alone);
      }
    }
    return kinds;
  }

  private static Places.Kind kind(ReportKey key) {
    return new Places.Kind(key.form(), key.period().kind());
  }
}
