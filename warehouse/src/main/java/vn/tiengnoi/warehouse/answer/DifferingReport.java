package vn.tiengnoi.warehouse.answer;

import java.util.Optional;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * A report of which one moment knows other versions than another.
 *
 * @param sameCounts whether the same version counts at both
 * @param file the file that made the difference
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
    boolean sameCounts,
    String file) {

  /** Form, reporter's name, unit, period, file and what happened, for people. */
  String detail(Pack pack) {
    String name = pack.findReporter(reporter).map(Reporter::name).orElse(reporter);
    String place =
        Optional.of(unit).flatMap(pack.units()::findUnit).map(Unit::fullName).orElse(unit);
    return String.join(", ", form, name, place, period.code(), file) + ": " + happened();
  }

  private String happened() {
    if (!isThere) {
      return "rút lại / withdrawn";
    }
    if (isHeld) {
      return "tạm giữ / held";
    }
    if (!wasThere) {
      return "mới / new";
    }
    if (sameCounts && !wasHeld) {
      return "thêm một phiên bản không được tính / another version that does not count";
    }
    return wasHeld ? "được nhận sau khi tạm giữ / accepted after being held" : "sửa / corrected";
  }
}
