/** Who may be written to for a reporter, and whose mails are a reporter's. */
@NullMarked
package vn.tiengnoi.etl.contact;

import org.jspecify.annotations.NullMarked;
