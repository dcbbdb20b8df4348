package vn.tiengnoi.etl;

/** Told how a run goes on, for people who wait. */
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (step, done, total) -> {};

  /**
   * A step goes on.
   *
   * @param step {@code register}, {@code extract}, {@code check}, {@code load}, {@code compute} or
   *     {@code seal}
   * @param done files done, in {@code check} batches of files; equal to {@code total} when the step
   *     is over
   * @param total files or batches to do; 1 for a step that is not counted
   */
  void at(String step, long done, long total);
}
