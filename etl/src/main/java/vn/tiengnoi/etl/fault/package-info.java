/**
 * What can be wrong with a report and how it is said, in one place. Start at {@link
 * vn.tiengnoi.etl.fault.FaultCode}.
 */
@NullMarked
package vn.tiengnoi.etl.fault;

import org.jspecify.annotations.NullMarked;
