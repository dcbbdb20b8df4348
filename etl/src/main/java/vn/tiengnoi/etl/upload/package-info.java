/**
 * Reports that are uploaded with a token. Start at {@link vn.tiengnoi.etl.upload.Uploads} and
 * {@link vn.tiengnoi.etl.upload.Tokens}.
 */
@NullMarked
package vn.tiengnoi.etl.upload;

import org.jspecify.annotations.NullMarked;
