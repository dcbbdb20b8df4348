package vn.tiengnoi.dashboards.due;

import java.util.List;
import vn.tiengnoi.dashboards.web.PageFrame;

/**
 * The reports owed behind a completeness figure.
 *
 * @param headline how many came and how many are missing, in a sentence
 * @param rows missing and held reports first
 * @param more how many are not listed, all of which are in the CSV
 */
public record DuePage(
    PageFrame frame,
    String headline,
    String context,
    List<DueRow> rows,
    int more,
    String overview,
    String csv) {}
