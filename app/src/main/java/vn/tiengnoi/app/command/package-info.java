/**
 * The commands of the command line, one class each; they read arguments, ask the modules below, and
 * print.
 */
@NullMarked
package vn.tiengnoi.app.command;

import org.jspecify.annotations.NullMarked;
