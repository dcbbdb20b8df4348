/**
 * The printing press: compiled templates, rows, fonts and the PDF exporter. Start at {@link
 * vn.tiengnoi.reports.print.Press}.
 */
@NullMarked
package vn.tiengnoi.reports.print;

import org.jspecify.annotations.NullMarked;
