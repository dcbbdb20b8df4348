/**
 * The kinds of file a form may come as, each read as sheets of cells by readers that trust nothing
 * in it. Start at {@link vn.tiengnoi.etl.format.FileKind}.
 */
@NullMarked
package vn.tiengnoi.etl.format;

import org.jspecify.annotations.NullMarked;
