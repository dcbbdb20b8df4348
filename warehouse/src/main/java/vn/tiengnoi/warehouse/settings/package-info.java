/**
 * What an administrator sets for one home: {@code settings.yaml} in it. Start at {@link
 * vn.tiengnoi.warehouse.settings.Settings}.
 */
@NullMarked
package vn.tiengnoi.warehouse.settings;

import org.jspecify.annotations.NullMarked;
