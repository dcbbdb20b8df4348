package vn.tiengnoi.etl.value;

import java.util.regex.Pattern;

/** Words for money that is not đồng, and so cannot be added to it. */
final class ForeignMoney {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:usd|us\\$|\\$|đô|đô la|đô la mỹ|dollar|eur|euro|€|yên|jpy|nhân dân tệ|cny|¥|bảng anh|gbp|£|won|krw)\\b?.*");

  private ForeignMoney() {}

  static boolean isNamed(String words) {
    return NAMES.matcher(words).matches();
  }
}
