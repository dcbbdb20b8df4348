package vn.tiengnoi.warehouse.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.lake.Standing;
import vn.tiengnoi.warehouse.lake.SubmissionEvent.Act;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * A report of which one moment knows other versions than another.
 *
 * @param sameCounts whether the same version counts at both
 * @param standing what the version is worth that is foremost now; empty where there is none
 * @param file the file that made the difference
 * @param acts what people did to its versions in between, in order
 */
record DifferingReport(
    String form,
    String reporter,
    String unit,
    Period period,
    boolean wasThere,
    boolean wasHeld,
    boolean isThere,
    boolean isHeld,
    String standing,
    boolean sameCounts,
    String file,
    List<Done> acts) {
  DifferingReport {
    acts = List.copyOf(acts);
  }

  /** One act with its reason, who did it, and the file of the version that it was done to. */
  record Done(Act act, String reason, String who, String file) {
    String words() {
      String what =
          switch (act) {
            case WITHDRAW -> "rút lại %1$s / %1$s withdrawn";
            case RESTORE -> "bỏ việc rút lại %1$s / withdrawal of %1$s undone";
            case APPROVE -> "phê duyệt %1$s / %1$s approved";
            case RELEASE -> "cho %1$s qua kỳ đã khóa / %1$s released for a locked period";
            case REPLACE -> "đọc lại %1$s / %1$s read again";
          };
      String why = reason.isBlank() ? who : who + "; " + reason;
      return what.formatted(file) + " (" + why + ")";
    }
  }

  /** The acts of a row, a line each: act, reason, who, file. */
  static List<Done> acts(String lines) {
    return lines
        .lines()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Done(Act.ofCode(parts[0]), parts[1], parts[2], parts[3]))
        .distinct()
        .toList();
  }

  /** Form, reporter's name, unit, period, file and what happened, for people. */
  String detail(Pack pack) {
    String name = pack.findReporter(reporter).map(Reporter::name).orElse(reporter);
    String place =
        Optional.of(unit).flatMap(pack.units()::findUnit).map(Unit::fullName).orElse(unit);
    String what =
        Stream.concat(Stream.of(happened()), acts.stream().map(Done::words))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    return String.join(", ", form, name, place, period.code(), file) + ": " + what;
  }

  private String happened() {
    if (!isThere) {
      return acts.isEmpty() ? "rút lại / withdrawn" : "";
    }
    if (isHeld) {
      return held();
    }
    if (!wasThere) {
      return "mới / new";
    }
    if (sameCounts && !wasHeld) {
      return acts.isEmpty()
          ? "thêm một phiên bản không được tính / another version that does not count"
          : "";
    }
    if (wasHeld) {
      return "được nhận sau khi tạm giữ / accepted after being held";
    }
    // Where one version gave way to another by an act, nothing was corrected.
    return acts.isEmpty() ? "sửa / corrected" : "nay tính bản này / this version counts now";
  }

  private String held() {
    return switch (Standing.ofCode(standing)) {
      case AWAITING -> "chờ phê duyệt / awaiting approval";
      case LOCKED -> "tạm giữ vì kỳ đã khóa / held: the period is locked";
      case ACCEPTED, HELD, WITHDRAWN, REPLACED -> "tạm giữ / held";
    };
  }
}
