/**
 * The Iceberg tables of Parquet files and the generations through which readers enter. Start at
 * {@link vn.tiengnoi.warehouse.lake.Lake}.
 */
@NullMarked
package vn.tiengnoi.warehouse.lake;

import org.jspecify.annotations.NullMarked;
