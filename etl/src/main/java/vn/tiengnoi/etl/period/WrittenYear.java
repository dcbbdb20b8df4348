package vn.tiengnoi.etl.period;

import java.util.List;

/** A year of four digits, or of two, which is shown. */
record WrittenYear(int year, boolean shortened) {
  private static final int CENTURY = 2000;

  static WrittenYear of(String digits) {
    boolean shortened = digits.length() == 2;
    int number = Integer.parseInt(digits);
    return new WrittenYear(shortened ? CENTURY + number : number, shortened);
  }

  List<String> flags() {
    return shortened ? List.of(PeriodReader.TWO_DIGIT_YEAR) : List.of();
  }

  Phrase code(String part) {
    return Phrase.of(year + part, flags().toArray(String[]::new));
  }
}
