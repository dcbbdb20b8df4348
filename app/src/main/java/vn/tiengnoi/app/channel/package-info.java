/** The channels that a running server keeps open. */
@NullMarked
package vn.tiengnoi.app.channel;

import org.jspecify.annotations.NullMarked;
