package vn.tiengnoi.dashboards.due;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiengnoi.dashboards.text.CsvAnswer;
import vn.tiengnoi.dashboards.web.Answers;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** What is owed, received and missing: what completeness figures are made of. */
@Controller
class DueController {
  private final ReadApi api;

  DueController(ReadApi api) {
    this.api = api;
  }

  @GetMapping("/due")
  String due(HttpServletRequest request, Model model) {
    Reading reading = api.newest();
    Duties duties = Duties.asked(request, reading);
    model.addAttribute("page", Answers.ask(duties::page));
    return "due";
  }

  @GetMapping("/due.csv")
  ResponseEntity<byte[]> table(HttpServletRequest request) {
    Reading reading = api.newest();
    Duties duties = Duties.asked(request, reading);
    List<DueReport> reports = Answers.ask(duties::reports);
    return CsvAnswer.due("tiengnoi-due.csv", reports);
  }
}
