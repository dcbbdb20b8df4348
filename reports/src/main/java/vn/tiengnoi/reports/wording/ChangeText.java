package vn.tiengnoi.reports.wording;

/**
 * A figure against the year before, in words.
 *
 * @param effect whether the change is welcome
 * @param arrow {@code ▲} for more, {@code ▼} for less, empty where the two cannot be compared or
 *     are the same
 * @param words {@code tăng 12,3% so với năm 2023}; reads on after a comma
 */
public record ChangeText(Effect effect, String arrow, String words) {

  /** What a change means for children. */
  public enum Effect {
    BETTER,
    WORSE,
    /** No change, or one that is neither good nor bad. */
    NEUTRAL,
    /** The two years cannot be compared; the words say why. */
    NONE
  }

  /** Arrow and words. */
  public String label() {
    return arrow.isEmpty() ? words : arrow + " " + words;
  }
}
