/**
 * The door through which an uploaded report is handed to intake: declared here for both sides.
 * Start at {@link vn.tiengnoi.warehouse.upload.UploadDesk}.
 */
@NullMarked
package vn.tiengnoi.warehouse.upload;

import org.jspecify.annotations.NullMarked;
