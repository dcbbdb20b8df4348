package vn.tiengnoi.etl.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around a number, without diacritics: scales, things counted, money, qualifiers. */
final class Words {
  private static final Map<String, Integer> SCALES =
      Map.of(
          "chuc", 1, "tram", 2, "nghin", 3, "ngan", 3, "trieu", 6, "tr", 6, "ty", 9, "ti", 9);

  private static final Set<String> MONEY = Set.of("dong", "vnd", "d", "dong viet nam", "viet nam dong");

  private static final Set<String> COUNTED =
      Set.of(
          "luot", "luot tre em", "luot tre", "luot em", "luot nguoi", "luot hoc sinh", "tre em",
          "tre", "em", "chau", "ban", "hoc sinh", "thieu nhi", "nguoi", "doan vien", "doi vien",
          "dai bieu", "can bo", "thanh vien", "hoi vien", "cong tac vien", "phu huynh", "cuoc",
          "vu", "vu viec", "truong hop", "ca", "lan", "ky", "buoi", "dot", "lop", "khoa", "hoi nghi",
          "hoi thao", "dien dan", "cau lac bo", "clb", "mo hinh", "hoi dong", "ban chi dao", "nhom",
          "doi", "to", "hoi", "mang luoi", "y kien", "kien nghi", "cau hoi", "quyet dinh",
          "van ban", "tin", "bai", "tin bai", "chuyen muc", "chuong trinh", "ho so", "don",
          "suat", "suat qua", "phan qua", "suat hoc bong", "hoc bong", "cai", "chiec", "quyen",
          "to roi", "hom thu", "xa", "phuong", "huyen", "tinh", "truong", "don vi", "ho",
          "ho gia dinh", "gia dinh", "co so", "diem", "cong trinh", "doan", "doan kiem tra",
          "hoat dong", "su kien", "phien", "phien hop", "cuoc hop", "doi thoai");

  private static final Set<String> PER = Set.of("nam", "thang", "quy", "ky", "xa", "huyen");

  /** A word before a number, what it makes of it, and whether that is shown. */
  record Qualifier(String word, List<String> flags) {}

  private static final List<String> LOWER = List.of("approximate", "lower_bound");
  private static final List<String> UPPER = List.of("approximate", "upper_bound");
  private static final List<String> ABOUT = List.of("approximate");
  private static final List<String> ESTIMATED = List.of("estimate");

  /** Longer words first. */
  private static final List<Qualifier> QUALIFIERS =
      List.of(
          new Qualifier("khong duoi", LOWER),
          new Qualifier("khong it hon", LOWER),
          new Qualifier("nhieu hon", LOWER),
          new Qualifier("it nhat", LOWER),
          new Qualifier("toi thieu", LOWER),
          new Qualifier("tren", LOWER),
          new Qualifier("hon", LOWER),
          new Qualifier("≥", LOWER),
          new Qualifier(">=", LOWER),
          new Qualifier(">", LOWER),
          new Qualifier("khong qua", UPPER),
          new Qualifier("khong hon", UPPER),
          new Qualifier("nhieu nhat", UPPER),
          new Qualifier("it hon", UPPER),
          new Qualifier("toi da", UPPER),
          new Qualifier("chua den", UPPER),
          new Qualifier("chua toi", UPPER),
          new Qualifier("duoi", UPPER),
          new Qualifier("≤", UPPER),
          new Qualifier("<=", UPPER),
          new Qualifier("<", UPPER),
          new Qualifier("gan", ABOUT),
          new Qualifier("khoang", ABOUT),
          new Qualifier("xap xi", ABOUT),
          new Qualifier("chung", ABOUT),
          new Qualifier("~", ABOUT),
          new Qualifier("≈", ABOUT),
          new Qualifier("uoc thuc hien", ESTIMATED),
          new Qualifier("uoc tinh", ESTIMATED),
          new Qualifier("uoc dat", ESTIMATED),
          new Qualifier("uoc", ESTIMATED),
          new Qualifier("du kien", ESTIMATED),
          new Qualifier("tam tinh", ESTIMATED),
          new Qualifier("so bo", ESTIMATED),
          new Qualifier("dat", List.of()),
          new Qualifier("tong so", List.of()),
          new Qualifier("tong cong", List.of()),
          new Qualifier("co", List.of()));

  private Words() {}

  /** The power of ten that a word multiplies by; null where it does not. */
  static @Nullable Integer scale(String word) {
    return SCALES.get(word);
  }

  static boolean isMoney(String words) {
    return MONEY.contains(words);
  }

  /** Whether words name what is counted, perhaps so often a year. */
  static boolean isCounted(String words) {
    int slash = words.indexOf('/');
    return slash < 0
        ? COUNTED.contains(words)
        : COUNTED.contains(words.substring(0, slash).strip())
            && PER.contains(words.substring(slash + 1).strip());
  }

  /** The qualifier with which a text begins; null where there is none. */
  static @Nullable Qualifier qualifier(String text) {
    for (Qualifier one : QUALIFIERS) {
      if (text.startsWith(one.word()) && ends(text, one.word().length())) {
        return one;
      }
    }
    return null;
  }

  private static boolean ends(String text, int at) {
    return at < text.length()
        && (!Character.isLetter(text.charAt(at - 1)) || !Character.isLetter(text.charAt(at)));
  }
}
