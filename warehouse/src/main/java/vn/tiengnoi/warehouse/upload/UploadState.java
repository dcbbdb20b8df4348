package vn.tiengnoi.warehouse.upload;

import java.util.Locale;
import java.util.Optional;

/**
 * What became of an upload.
 *
 * @param answer what its sender is told; empty until it is taken in
 */
public record UploadState(UploadReceipt receipt, Stage stage, Optional<Answer> answer) {

  /** How far it is. */
  public enum Stage {
    RECEIVED,
    RUNNING,
    DONE;

    /** The spelling in answers: {@code received}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The receipt.
   *
   * @param verdict {@code accepted}, {@code held}, {@code rejected} or {@code unchanged}
   * @param json the whole of it for programs
   * @param text the whole of it for people
   */
  public record Answer(
      String verdict, String verdictVi, String verdictEn, String json, String text) {}
}
