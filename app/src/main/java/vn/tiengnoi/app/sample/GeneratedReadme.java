package vn.tiengnoi.app.sample;

import java.util.List;

/** The README.txt of the generated sample: what it is, and where its planted faults are. */
final class GeneratedReadme {
  private GeneratedReadme() {}

  static String of(List<GeneratedFile> files) {
    StringBuilder text = new StringBuilder();
    int reports = files.stream().mapToInt(file -> file.reports().size()).sum();
    text.append(GeneratedSample.MARKER).append("\nGENERATED DATA, NOT REAL FIGURES\n\n");
    text.append(
        """
        Thư mục này có %1$d tệp với %2$d báo cáo do một bộ sinh số ngẫu nhiên cố định tạo ra, cho các đơn vị của năm tỉnh
        xuống tới cấp xã, từ quý I/2016 đến quý III/2026. Không con số nào là kết quả thật của bất kỳ đơn vị nào. Một số
        báo cáo thiếu, một số được đính chính, một số báo cáo tổng hợp lệch với báo cáo cấp dưới, và có các lỗi cài sẵn sau
        đây để thử khâu tiếp nhận.

        These %1$d files with %2$d reports were made by a generator with a fixed seed for the units of five provinces down to
        communes, 2016-Q1 to 2026-Q3. No figure is a real result of anyone. Some reports never come, some are corrected, some
        consolidated ones differ from those below them, and the faults below were planted to try the intake.

        """
            .formatted(files.size(), reports));
    text.append("Lỗi cài sẵn · planted faults\n");
    int number = 0;
    for (PlantedFault fault : PlantedFault.values()) {
      number++;
      text.append(
          "\n%2d. %s\n    %s\n    [%s]\n"
              .formatted(number, fault.vietnamese(), fault.english(), fault.code()));
      for (GeneratedFile file : files) {
        file.reports().stream()
            .filter(report -> report.fault() == fault)
            .forEach(report -> text.append("    ").append(place(file, report)).append('\n'));
      }
    }
    return text.toString();
  }

  private static String place(GeneratedFile file, Report report) {
    return file.sheetOf(report)
        .map(sheet -> "%s, trang · sheet \"%s\"".formatted(file.path(), sheet))
        .orElseGet(() -> "%s, các dòng · rows %s".formatted(file.path(), report.unit()));
  }
}
