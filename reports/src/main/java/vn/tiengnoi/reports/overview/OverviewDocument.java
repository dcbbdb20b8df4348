package vn.tiengnoi.reports.overview;

import java.io.IOException;
import java.io.OutputStream;
import vn.tiengnoi.reports.print.Press;
import vn.tiengnoi.reports.print.PrintDetails;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;

/** The leadership's page: where do we stand, what needs me, where; on one landscape sheet. */
public final class OverviewDocument {
  private final Press press;

  public OverviewDocument(Press press) {
    this.press = press;
  }

  /** Writes the page as PDF. */
  public void writePdf(
      Reading reading, OverviewQuestion question, String language, OutputStream out)
      throws IOException {
    Wording wording = Wording.in(language);
    Overview overview = reading.overview(question);
    OverviewPage page = new OverviewPages(reading.pack(), wording).page(overview);
    press.writePdf("overview", page, details(overview, wording, page), out);
  }

  private static PrintDetails details(Overview overview, Wording wording, OverviewPage page) {
    String language = wording.language().code();
    String title =
        "%s: %s %d"
            .formatted(
                wording.language().say("Trang điều hành", "Leadership overview"),
                overview.unit().name(language),
                overview.period().to().getYear());
    return new PrintDetails(title, page.headline(), language, overview.asOf());
  }
}
