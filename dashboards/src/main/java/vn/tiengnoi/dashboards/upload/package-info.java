/** Reports uploaded with a reporter's token, and what became of them. */
@NullMarked
package vn.tiengnoi.dashboards.upload;

import org.jspecify.annotations.NullMarked;
