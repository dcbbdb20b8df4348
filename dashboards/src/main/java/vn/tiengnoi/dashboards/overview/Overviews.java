package vn.tiengnoi.dashboards.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tiengnoi.dashboards.web.Answers;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.read.Reading;

/**
 * Answers kept by question and generation: what a generation says never changes, so a page, its
 * charts' CSV and the next reader share one answer.
 */
@Component
class Overviews {
  private static final int KEPT = 64;

  private record Asked(long generation, OverviewQuestion question) {}

  private final Map<Asked, Overview> answers =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Overview> eldest) {
          return size() > KEPT;
        }
      };

  Overview answer(Reading reading, OverviewQuestion question) {
    if (reading.generation() == 0) {
      return Answers.ask(() -> reading.overview(question));
    }
    Asked asked = new Asked(reading.generation(), question);
    Overview known = find(asked);
    if (known != null) {
      return known;
    }
    Overview answer = Answers.ask(() -> reading.overview(question));
    keep(asked, answer);
    return answer;
  }

  private synchronized @Nullable Overview find(Asked asked) {
    return answers.get(asked);
  }

  private synchronized void keep(Asked asked, Overview answer) {
    answers.put(asked, answer);
  }
}
