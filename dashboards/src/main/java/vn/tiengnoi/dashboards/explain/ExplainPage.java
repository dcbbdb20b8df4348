package vn.tiengnoi.dashboards.explain;

import java.util.List;
import vn.tiengnoi.dashboards.web.PageFrame;

/**
 * How a figure is made.
 *
 * @param headline the figure, in a sentence
 * @param definition what the indicator means
 * @param note caution that stands beside the figure; empty for none
 * @param reason why there is no value, or only an estimate; empty for a plain one
 * @param checks what reports of another level or length say of the same thing
 * @param derived completeness, target, rank, change: what each is made of
 * @param parts cells with a number or a stated status
 * @param missing reports that did not come, and cells left blank
 * @param beside single published figures that lie inside the question and are not added
 * @param more how many parts are not listed, all of which are in the CSV
 */
public record ExplainPage(
    PageFrame frame,
    String headline,
    String context,
    String definition,
    String note,
    String reason,
    List<String> sources,
    Formula formula,
    List<Sum> sums,
    List<Derived> derived,
    List<PartRow> parts,
    List<PartRow> missing,
    List<CheckRow> checks,
    List<PartRow> beside,
    boolean single,
    int more,
    String overview,
    String csv) {

  /** Whether the cells are of several elements, so that each must say which. */
  public boolean severalElements() {
    return parts.stream().map(PartRow::element).distinct().count() > 1
        || missing.stream().map(PartRow::element).distinct().count() > 1;
  }
}
