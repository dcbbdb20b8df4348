package vn.tiengnoi.app.sample;

import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.text.NameKey;

/**
 * Which file a report goes into: {@code bac-giang/2023/bao-cao-qte_huyen-luc-ngan_2023-quy-2.xlsx}.
 */
final class GeneratedPath {
  private static final String WORKBOOK_OF_YEAR = "so-bao-cao-ca-nam_";
  private static final String ALL_DISTRICTS = "tong-hop-cac-huyen_";
  private static final String ONE_REPORT = "bao-cao-qte_";

  private GeneratedPath() {}

  static String of(Report report, ProvinceProfile province, Pack pack) {
    int year = report.due().to().getYear();
    boolean csv = province.csvFromDistricts() && isDistrict(report, pack);
    String folder = province.folder() + "/" + year + "/";
    String unit = NameKey.slug(pack.units().getUnit(report.duty().unit()).fullName()) + "_";
    String ending = report.suffix() + (csv ? ".csv" : ".xlsx");
    if (csv && report.suffix().isEmpty()) {
      return folder + ALL_DISTRICTS + period(report) + ending;
    }
    if (!csv && report.suffix().isEmpty() && year <= province.yearlyWorkbookUntil()) {
      return folder + WORKBOOK_OF_YEAR + unit + year + ending;
    }
    return folder + ONE_REPORT + unit + period(report) + ending;
  }

  static boolean isYearlyWorkbook(String path) {
    return path.contains("/" + WORKBOOK_OF_YEAR);
  }

  private static boolean isDistrict(Report report, Pack pack) {
    return pack.findReporter(report.duty().reporter()).map(Reporter::parent).isPresent();
  }

  private static String period(Report report) {
    int year = report.due().to().getYear();
    return report.due().kind() == PeriodKind.YEAR
        ? year + "-nam"
        : year + "-quy-" + report.quarter();
  }
}
