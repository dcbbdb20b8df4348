@NullMarked
package vn.tiengnoi.reports;

import org.jspecify.annotations.NullMarked;
