package vn.tiengnoi.dashboards.explain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiengnoi.dashboards.selection.Parameters;
import vn.tiengnoi.dashboards.text.CsvAnswer;
import vn.tiengnoi.dashboards.web.Answers;
import vn.tiengnoi.dashboards.web.BadParameterException;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.ExplainQuestion;
import vn.tiengnoi.warehouse.read.ExplainedPart;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** From any figure to the cells it is made of. */
@Controller
class ExplainController {
  private final ReadApi api;

  ExplainController(ReadApi api) {
    this.api = api;
  }

  @GetMapping("/explain")
  String explain(HttpServletRequest request, Model model) {
    Reading reading = api.newest();
    ExplainQuestion question = question(request, reading.pack());
    var language = new Parameters(request, reading.pack()).language();
    model.addAttribute(
        "page", Answers.ask(() -> new Explanation(question, reading, language).page()));
    return "explain";
  }

  @GetMapping("/explain.csv")
  ResponseEntity<byte[]> cells(HttpServletRequest request) {
    Reading reading = api.newest();
    ExplainQuestion question = question(request, reading.pack());
    List<ExplainedPart> parts = Answers.ask(() -> reading.explain(question));
    String file =
        "tiengnoi-explain-%s-%s.csv"
            .formatted(question.indicator(), question.period().code().replace(':', '-'));
    return CsvAnswer.parts(file, parts);
  }

  private static ExplainQuestion question(HttpServletRequest request, Pack pack) {
    Parameters parameters = new Parameters(request, pack);
    Indicator indicator =
        parameters
            .findIndicator()
            .orElseThrow(
                () -> {
                  String allowed = String.join(", ", pack.indicators().keySet());
                  return new BadParameterException("indicator", "", allowed, allowed);
                });
    Period period = parameters.period();
    return new ExplainQuestion(
        indicator.code(),
        parameters.unit(period).id(),
        period,
        parameters.disaggregation(),
        parameters.boundaries());
  }
}
