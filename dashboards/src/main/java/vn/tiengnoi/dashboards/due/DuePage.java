package vn.tiengnoi.dashboards.due;

import java.util.List;
import java.util.Map;
import vn.tiengnoi.dashboards.selection.Choices.Choice;
import vn.tiengnoi.dashboards.web.PageFrame;

/**
 * The reports owed behind a completeness figure.
 *
 * @param headline how many came and how many are missing, in a sentence
 * @param counts how many reports are in each state, states without any left out
 * @param provinces the country and the provinces in which somebody owes reports
 * @param forms all forms, and each that somebody owes
 * @param hidden what a choice keeps of the page's address
 * @param rows missing and held reports first
 * @param more how many are not listed, all of which are in the CSV
 */
public record DuePage(
    PageFrame frame,
    String headline,
    String context,
    List<Count> counts,
    List<Choice> provinces,
    List<Choice> forms,
    Map<String, String> hidden,
    List<DueRow> rows,
    int more,
    String overview,
    String csv) {

  /**
   * A number of reports in a state.
   *
   * @param kind class for its look
   */
  public record Count(String number, String words, String kind) {}
}
