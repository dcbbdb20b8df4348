/**
 * The one folder in which all state lives, its database, its writer's lease. Start at {@link
 * vn.tiengnoi.warehouse.home.Home}.
 */
@NullMarked
package vn.tiengnoi.warehouse.home;

import org.jspecify.annotations.NullMarked;
