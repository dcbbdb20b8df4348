package vn.tiengnoi.reports.wording;

/**
 * A figure against its target, in words.
 *
 * @param word the standing's word ({@code Đạt})
 * @param detail how far ({@code đạt 104% kế hoạch năm}); reads on after a comma
 * @param goal the target itself ({@code mục tiêu 5 tỷ đồng})
 * @param whole how far and from which target, each said once ({@code đạt 104% kế hoạch năm, mục
 *     tiêu 5 tỷ đồng})
 */
public record AttainmentText(
    Standing standing, String word, String detail, String goal, String whole) {

  /** Icon and word: {@code ▲ Đạt}. */
  public String label() {
    return standing.icon() + " " + word;
  }
}
