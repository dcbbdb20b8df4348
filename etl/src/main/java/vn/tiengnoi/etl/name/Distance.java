package vn.tiengnoi.etl.name;

/** Letters to change, add or leave out between two words. */
final class Distance {
  private Distance() {}

  /** Which letters count as the same. */
  interface Same {
    boolean test(char written, char meant);
  }

  static int between(String written, String meant) {
    return between(written, meant, (a, b) -> a == b);
  }

  static int between(String written, String meant, Same same) {
    int[] before = new int[meant.length() + 1];
    int[] now = new int[meant.length() + 1];
    for (int j = 0; j <= meant.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= written.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= meant.length(); j++) {
        boolean alike = same.test(written.charAt(i - 1), meant.charAt(j - 1));
        int change = before[j - 1] + (alike ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
      }
      int[] swap = before;
      before = now;
      now = swap;
    }
    return before[meant.length()];
  }
}
