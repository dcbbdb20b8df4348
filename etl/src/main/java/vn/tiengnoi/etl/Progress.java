package vn.tiengnoi.etl;

/** Told how a run goes on, for people who wait and may want to stop it. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (step, done, total) -> {};

  /**
   * A step goes on.
   *
   * @param step {@code register}, {@code extract}, {@code check}, {@code replace}, {@code history},
   *     {@code settle}, {@code load}, {@code compute}, {@code seal} or {@code receipts}
   * @param done files done; equal to {@code total} when the step is over
   * @param total files to do; 1 for a step that is not counted
   */
  void at(String step, long done, long total);

  /** So many more cells were read. */
  default void cells(long more) {}

  /**
   * Whether the run should go on; asked between chunks of files and between steps. Where it should
   * not, the run ends with {@link RunStoppedException} and the next one finishes it.
   */
  default boolean goesOn() {
    return true;
  }
}
