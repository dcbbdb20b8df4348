package vn.tiengnoi.app.sample;

import java.util.Locale;
import java.util.Map;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Which file a report goes into: {@code bac-giang/2023/bao-cao-qte_huyen-luc-ngan_2023-quy-2.xlsx}.
 */
final class GeneratedPath {
  private static final Map<UnitLevel, String> TOGETHER =
      Map.of(
          UnitLevel.PROVINCE, "cap-tinh",
          UnitLevel.DISTRICT, "cac-huyen",
          UnitLevel.COMMUNE, "cac-xa");

  private GeneratedPath() {}

  static String of(Report report, Channel channel, Pack pack) {
    Unit unit = pack.units().getUnit(report.duty().unit());
    int year = report.due().to().getYear();
    String form = report.duty().form().toLowerCase(Locale.ROOT);
    String folder = report.folder() + "/" + year + "/";
    if (!report.suffix().isEmpty()) {
      String ending = report.suffix() + (channel.isCsv() ? ".csv" : ".xlsx");
      return folder + "bao-cao-%s_%s_%s".formatted(form, name(unit), period(report.due())) + ending;
    }
    return folder
        + switch (channel) {
          case REPORT_WORKBOOK ->
              "bao-cao-%s_%s_%s.xlsx".formatted(form, name(unit), period(report.due()));
          case YEAR_WORKBOOK -> "so-bao-cao-ca-nam_%s_%s_%d.xlsx".formatted(form, name(unit), year);
          case PERIOD_CSV ->
              "tong-hop-%s_%s_%s.csv"
                  .formatted(TOGETHER.getOrDefault(unit.level(), ""), form, period(report.due()));
          case DISTRICT_YEAR_CSV ->
              "tong-hop-%s_%s_%s_%d.csv"
                  .formatted(
                      TOGETHER.getOrDefault(unit.level(), ""),
                      form,
                      name(pack.units().getUnit(String.valueOf(unit.parent()))),
                      year);
        };
  }

  /** Communes of a province share names, so theirs begin with the code. */
  private static String name(Unit unit) {
    return unit.level() == UnitLevel.COMMUNE
        ? unit.id().substring(0, unit.id().indexOf('@'))
        : NameKey.slug(unit.fullName());
  }

  private static String period(Period period) {
    int year = period.to().getYear();
    int month = period.from().getMonthValue();
    return year
        + switch (period.kind()) {
          case QUARTER -> "-quy-" + (month + 2) / 3;
          case HALF -> month == 1 ? "-6-thang-dau-nam" : "-6-thang-cuoi-nam";
          default -> "-nam";
        };
  }
}
