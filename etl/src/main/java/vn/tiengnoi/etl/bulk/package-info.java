/**
 * Large long CSV taken in as a set: what is spelt plainly and doubted by no check goes through the
 * engine, everything else is read line by line as small files are. Both ways give the same. Start
 * at {@link vn.tiengnoi.etl.bulk.BulkStaging} and {@link vn.tiengnoi.etl.bulk.BulkCheck}.
 */
@NullMarked
package vn.tiengnoi.etl.bulk;

import org.jspecify.annotations.NullMarked;
