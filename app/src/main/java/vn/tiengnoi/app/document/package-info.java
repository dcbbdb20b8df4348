/** Documents as files of this machine. */
@NullMarked
package vn.tiengnoi.app.document;

import org.jspecify.annotations.NullMarked;
