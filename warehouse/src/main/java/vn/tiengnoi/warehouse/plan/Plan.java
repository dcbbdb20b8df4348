package vn.tiengnoi.warehouse.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme's or body's plan with its targets: data with a source, never a line on a chart.
 *
 * @param code short code ({@code BG})
 * @param unit identity of the unit the plan is for
 * @param source the document that states it
 */
public record Plan(
    String code,
    String nameVi,
    String nameEn,
    String unit,
    LocalDate from,
    LocalDate to,
    String source,
    List<Target> targets) {

  public Plan {
    targets = List.copyOf(targets);
  }

  public String name(String language) {
    return language.equals("en") ? nameEn : nameVi;
  }
}
