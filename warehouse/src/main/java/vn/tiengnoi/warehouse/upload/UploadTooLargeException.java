package vn.tiengnoi.warehouse.upload;

import java.io.IOException;

/** More came than is taken. */
public final class UploadTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public UploadTooLargeException(Throwable cause) {
    super(cause);
  }
}
