package vn.tiengnoi.dashboards.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** Says whether the pages can read the warehouse, for scripts that wait for the server. */
@Controller
class HealthPage {
  private final ReadApi api;

  HealthPage(ReadApi api) {
    this.api = api;
  }

  /** What {@code /health} answers. */
  record Health(String status, long generation, String asOf) {}

  @GetMapping(path = "/health", produces = "application/json")
  ResponseEntity<Health> health() {
    Reading reading = api.newest();
    return ResponseEntity.ok(new Health("UP", reading.generation(), reading.asOf().toString()));
  }
}
