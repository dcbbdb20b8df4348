/**
 * Forms, the organisations that fill them, and what each owes. Start at {@link
 * vn.tiengnoi.warehouse.form.Form}.
 */
@NullMarked
package vn.tiengnoi.warehouse.form;

import org.jspecify.annotations.NullMarked;
