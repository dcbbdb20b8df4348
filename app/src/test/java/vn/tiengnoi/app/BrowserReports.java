package vn.tiengnoi.app;

import java.util.List;

/** A few years of reports of five provinces and two districts, for what a browser shows of them. */
final class BrowserReports {
  private static final List<String> UNITS =
      List.of(
          "Bắc Giang@2024-01-01",
          "Lai Châu@2024-01-01",
          "Quảng Ngãi@2024-01-01",
          "Tây Ninh@2024-01-01",
          "Đồng Tháp@2024-01-01",
          "Lục Ngạn",
          "Lạng Giang");

  private BrowserReports() {}

  static String csv() {
    StringBuilder csv =
        new StringBuilder("unit,period,element,disaggregation,value,form,report_date\n");
    for (int place = 0; place < UNITS.size(); place++) {
      for (int year = 2022; year <= 2024; year++) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          String head = UNITS.get(place) + "," + year + "-Q" + quarter;
          long money = 100_000_000L * (place + 3) + 7_000_000L * (year - 2020) * quarter;
          csv.append("%s,VD01,,%d,QTE,%d-12-31%n".formatted(head, money, year));
          csv.append("%s,VD02,,%d,QTE,%d-12-31%n".formatted(head, 90 + 10 * place, year));
        }
      }
    }
    return csv.toString();
  }
}
