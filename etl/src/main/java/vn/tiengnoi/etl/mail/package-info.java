/** Mails to reporters: queued with what they are about, each once, then sent. */
@NullMarked
package vn.tiengnoi.etl.mail;

import org.jspecify.annotations.NullMarked;
