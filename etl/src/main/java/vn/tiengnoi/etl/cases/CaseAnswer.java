package vn.tiengnoi.etl.cases;

import java.util.Collection;
import java.util.List;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;

/**
 * What a cell was read as.
 *
 * @param value a number, a day, a period {@code from..to}, a unit's identity; empty unless the cell
 *     is accepted
 * @param status what is known of a figure where it is not plainly reported; else empty
 * @param action {@code accept}, {@code warn}, {@code hold}, {@code reject} or {@code ignore}
 * @param flags how it was read, joined by {@code ;}
 */
public record CaseAnswer(String value, String status, String action, String flags) {
  private static final String HOLD = "hold";
  private static final String IGNORE = "ignore";

  static CaseAnswer of(
      String value, String status, Collection<Fault> faults, Collection<String> flags) {
    String action = action(faults);
    boolean taken = faults.stream().noneMatch(Fault::stops);
    return new CaseAnswer(taken ? value : "", taken ? status : "", action, String.join(";", flags));
  }

  static CaseAnswer held(String flag) {
    return new CaseAnswer("", "", HOLD, flag);
  }

  static CaseAnswer ignored(Collection<String> flags) {
    return new CaseAnswer("", "", IGNORE, String.join(";", flags));
  }

  private static String action(Collection<Fault> faults) {
    for (Verdict verdict : List.of(Verdict.REJECT, Verdict.HOLD, Verdict.WARN)) {
      if (faults.stream().anyMatch(fault -> fault.verdict() == verdict)) {
        return verdict.code();
      }
    }
    return "accept";
  }
}
