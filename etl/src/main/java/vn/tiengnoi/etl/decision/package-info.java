/**
 * What people have decided where a check could not: what a written name means, that a doubted
 * figure is right. Start at {@link vn.tiengnoi.etl.decision.Decisions}.
 */
@NullMarked
package vn.tiengnoi.etl.decision;

import org.jspecify.annotations.NullMarked;
