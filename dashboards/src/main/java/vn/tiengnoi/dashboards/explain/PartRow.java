package vn.tiengnoi.dashboards.explain;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.ExplainedPart;

/**
 * One cell, or one missing report, behind a figure.
 *
 * @param value all digits, or the sign that stands for none
 * @param status in words
 * @param source public address of a published figure; empty where there is none
 * @param sourceIsLink whether the address is one that a browser may open
 */
public record PartRow(
    String element,
    String unit,
    String period,
    String split,
    String value,
    String status,
    String file,
    String sheet,
    String cell,
    String received,
    String submission,
    String form,
    String reporter,
    String source,
    boolean sourceIsLink) {

  private static final int SHORT_ID = 10;

  static PartRow of(ExplainedPart part, Pack pack, Labels labels) {
    String address = text(part.source());
    return new PartRow(
        element(part, pack, labels),
        labels.unit(part.unit()),
        labels.period(part.period()),
        part.disaggregation().code(),
        labels.part(part),
        labels.status(part.status()),
        text(part.file()),
        text(part.sheet()),
        text(part.cell()),
        part.received() == null ? "" : labels.wording().moment(part.received()),
        text(part.submission()),
        formName(part, pack, labels),
        pack.findReporter(part.reporter()).map(Reporter::name).orElse(part.reporter()),
        address,
        isLink(address));
  }

  /** Enough of the submission's id to tell two apart on a page; the CSV has all of it. */
  public String shortSubmission() {
    return submission.length() <= SHORT_ID ? submission : submission.substring(0, SHORT_ID) + "…";
  }

  /** What is counted; of some figures that is reports or units themselves. */
  static String element(ExplainedPart part, Pack pack, Labels labels) {
    return switch (part.element()) {
      case "report" -> labels.say("Báo cáo", "Report");
      case "unit" -> labels.say("Đơn vị", "Unit");
      default -> {
        var element = pack.getElement(part.element());
        yield labels.say(element.nameVi(), element.nameEn());
      }
    };
  }

  private static String formName(ExplainedPart part, Pack pack, Labels labels) {
    var form = pack.forms().get(part.form());
    return form == null ? part.form() : form.name(labels.language().code());
  }

  private static boolean isLink(String address) {
    String start = address.toLowerCase(Locale.ROOT);
    return start.startsWith("https://") || start.startsWith("http://");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
