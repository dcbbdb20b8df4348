/**
 * How it looks: the colours that pages, charts and documents share. Start at {@link
 * vn.tiengnoi.reports.style.Token}.
 */
@NullMarked
package vn.tiengnoi.reports.style;

import org.jspecify.annotations.NullMarked;
