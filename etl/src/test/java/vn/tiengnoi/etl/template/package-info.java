@NullMarked
package vn.tiengnoi.etl.template;

import org.jspecify.annotations.NullMarked;
