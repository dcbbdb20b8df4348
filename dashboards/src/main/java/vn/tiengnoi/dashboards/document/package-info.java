/** The finished documents, streamed. */
@NullMarked
package vn.tiengnoi.dashboards.document;

import org.jspecify.annotations.NullMarked;
