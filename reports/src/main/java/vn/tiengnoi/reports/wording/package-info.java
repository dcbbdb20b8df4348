/**
 * Sentences made from figures, in Vietnamese and English, the same on the page and on paper. Start
 * at {@link vn.tiengnoi.reports.wording.Wording}.
 */
@NullMarked
package vn.tiengnoi.reports.wording;

import org.jspecify.annotations.NullMarked;
