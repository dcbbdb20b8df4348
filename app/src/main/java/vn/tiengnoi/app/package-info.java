/**
 * The executable: the command line, the server, and what wires the modules together. Start at
 * {@link vn.tiengnoi.app.Main}.
 */
@NullMarked
package vn.tiengnoi.app;

import org.jspecify.annotations.NullMarked;
