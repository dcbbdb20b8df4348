package vn.tiengnoi.reports.overview;

import java.util.List;
import vn.tiengnoi.reports.chart.CompletenessChart;
import vn.tiengnoi.reports.chart.Received;
import vn.tiengnoi.reports.overview.OverviewPage.Panel;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.reports.wording.Wording;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.Overview.Completeness;

/** Reports received and due, by form. */
final class CompletenessPanel {
  private CompletenessPanel() {}

  static Panel of(Overview overview, Wording wording) {
    Language language = wording.language();
    List<Received> rows =
        overview.completeness().stream().map(form -> received(form, wording)).toList();
    String title = wording.completenessMessage(overview);
    CompletenessChart chart =
        new CompletenessChart(rows, language.say("… và %d biểu khác", "… and %d more forms"));
    return new Panel(title, "", chart.asImage(), title);
  }

  private static Received received(Completeness form, Wording wording) {
    return new Received(
        wording.language().say(form.formNameVi(), form.formNameEn()),
        form.reported(),
        form.due(),
        wording.completeness(form.reported(), form.due()));
  }
}
