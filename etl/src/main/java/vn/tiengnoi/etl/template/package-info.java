/**
 * Workbooks to be filled: a form laid out for one reporter, unit and period. Start at {@link
 * vn.tiengnoi.etl.template.TemplateWriter}.
 */
@NullMarked
package vn.tiengnoi.etl.template;

import org.jspecify.annotations.NullMarked;
