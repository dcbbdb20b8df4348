package vn.tiengnoi.etl.check;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.decision.Decisions;
import vn.tiengnoi.etl.decision.Doubt;
import vn.tiengnoi.etl.fault.CheckFault;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.Verdict;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.check.Check;
import vn.tiengnoi.warehouse.check.Finding;
import vn.tiengnoi.warehouse.check.Severity;

/**
 * What becomes of a figure that a check doubts: what the check asks for, unless a person, or the
 * sender in the note beside it, says why it is right. Then it counts, flagged, with that reason in
 * a warning.
 */
public final class Judgement {
  /** The flag of a figure that counts although it was doubted. */
  public static final String CONFIRMED = "confirmed";

  private final Decisions decisions;

  public Judgement(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * What became of it.
   *
   * @param confirmed whether somebody said why it is right
   */
  public record Judged(Fault fault, boolean confirmed) {}

  /** Where a doubted figure stands. */
  public record Place(
      WrittenKey report, String element, Disaggregation disaggregation, @Nullable String cell) {}

  /**
   * Judges one finding.
   *
   * @param value what is doubted: a plain number, of a relation both joined by {@code |}
   * @param seen what the cell says
   * @param found the words of the check's message
   * @param ofSender the reason in the note beside it; null for none
   */
  public Judged judge(
      Check check,
      Severity severity,
      Place place,
      String value,
      @Nullable String seen,
      Map<String, String> found,
      @Nullable String ofSender) {
    Doubt doubt = check.confirmable() ? doubt(check, place, value) : null;
    Optional<String> reason =
        doubt == null
            ? Optional.empty()
            : decisions.confirmationOf(doubt).or(() -> Optional.ofNullable(ofSender));
    String vi = check.message().vi(found);
    String en = check.message().en(found);
    String counting = found.get(Finding.COUNTING);
    if (counting != null) {
      vi = "%s Báo cáo kỳ %s đã được tính từ trước.".formatted(vi, counting);
      en = "%s The report for %s counts already.".formatted(en, counting);
    }
    if (reason.isPresent()) {
      vi = "%s (Đã xác nhận: %s)".formatted(vi, reason.get());
      en = "%s (Confirmed: %s)".formatted(en, reason.get());
    }
    Verdict verdict = reason.isPresent() ? Verdict.WARN : verdict(severity);
    return new Judged(
        new Fault(new CheckFault(check.code(), verdict), null, place.cell(), seen, vi, en, doubt),
        reason.isPresent());
  }

  private static Doubt doubt(Check check, Place place, String value) {
    String figure = place.element() + "|" + place.disaggregation().code();
    return new Doubt(check.code(), place.report().line(), figure, value);
  }

  private static Verdict verdict(Severity severity) {
    return switch (severity) {
      case OFF, WARN -> Verdict.WARN;
      case HOLD -> Verdict.HOLD;
      case REJECT -> Verdict.REJECT;
    };
  }
}
