package vn.tiengnoi.etl.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tiengnoi.warehouse.catalogue.Element;

/**
 * What is known of the column a figure stands in: what it counts, and in which powers of ten.
 *
 * @param scale the power of ten that its heading names: 6 under "triệu đồng"
 * @param mayBeNegative whether a number below zero has a meaning
 * @param noun what is counted, as people write it after the number; empty for nothing known
 * @param conflict what its heading says where that contradicts the element; empty for none
 */
public record FigureColumn(
    Quantity quantity, int scale, boolean mayBeNegative, String noun, String conflict) {
  private static final Set<String> MONEY = Set.of("VND");
  private static final Set<String> SHARES = Set.of("%", "percent", "share");

  /** Measures that come in wholes; whatever is not among them may have decimals. */
  private static final Set<String> COUNTED =
      Set.of(
          "count",
          "turn",
          "person",
          "child",
          "event",
          "association",
          "board",
          "case",
          "club",
          "conference",
          "consultation",
          "council",
          "course",
          "decision",
          "dialogue",
          "forum",
          "inspection",
          "invitation",
          "item",
          "letter_box",
          "meeting",
          "member",
          "network",
          "officer",
          "opinion",
          "programme",
          "recommendation",
          "session",
          "text",
          "workshop");

  private static final Pattern LABEL =
      Pattern.compile("^(?:đơn vị tính|đơn vị|đvt)?\\s*[:(]?\\s*|\\s*\\)?\\s*$");
  private static final Pattern THOUSANDS = Pattern.compile("1[. ]?000[. ]?000|1[. ]?000");
  private static final Pattern FRACTION = Pattern.compile("n of n|n/n|x/y|số/tổng số|\\d+/\\d+");
  private static final Pattern ATTAINMENT =
      Pattern.compile(
          ".*(?:attainment|đạt|kế hoạch|\\bkh\\b|thực hiện|hoàn thành|chỉ tiêu|mục tiêu).*");

  /** A heading taken apart. */
  private record Heading(Quantity quantity, int scale, String noun) {}

  /**
   * The column of an element's figures.
   *
   * @param row what its row says it is written in ("triệu đồng"); empty where it does not
   * @param sheet what the whole sheet says, which holds for what is measured so; empty for nothing
   */
  public static FigureColumn of(Element element, String row, String sheet) {
    Quantity quantity = quantity(element.measure());
    boolean negative = element.kind() == Element.Kind.STOCK && quantity == Quantity.MONEY;
    FigureColumn plain = new FigureColumn(quantity, 0, negative, element.unitVi(), "");
    Optional<FigureColumn> general =
        heading(sheet)
            .map(heading -> plain.under(heading, sheet.strip()))
            .filter(column -> column.conflict().isEmpty());
    Optional<FigureColumn> own =
        row.strip().equalsIgnoreCase(element.unitVi())
            ? Optional.of(plain)
            : heading(row).map(heading -> plain.under(heading, row.strip()));
    if (own.isEmpty()) {
      return general.orElse(plain);
    }
    boolean differ =
        own.get().conflict().isEmpty()
            && general.filter(column -> column.scale() != own.get().scale()).isPresent();
    return differ
        ? new FigureColumn(
            quantity, 0, negative, plain.noun(), "%s ≠ %s".formatted(row.strip(), sheet.strip()))
        : own.get();
  }

  private static Quantity quantity(String measure) {
    if (MONEY.contains(measure)) {
      return Quantity.MONEY;
    }
    if (SHARES.contains(measure)) {
      return Quantity.SHARE;
    }
    return COUNTED.contains(measure) ? Quantity.COUNT : Quantity.OTHER;
  }

  private FigureColumn under(Heading heading, String words) {
    boolean same =
        heading.quantity() == quantity
            || (heading.quantity().isPercentage() && quantity.isPercentage())
            || quantity == Quantity.OTHER;
    return same
        ? new FigureColumn(quantity, heading.scale(), mayBeNegative, noun, "")
        : new FigureColumn(quantity, 0, mayBeNegative, noun, words);
  }

  /** The column under a heading, where nothing else is known: {@code triệu đồng}, {@code %}. */
  public static FigureColumn headed(String heading) {
    Heading read = heading(heading).orElse(new Heading(Quantity.OTHER, 0, ""));
    return new FigureColumn(read.quantity(), read.scale(), false, read.noun(), "");
  }

  private static Optional<Heading> heading(String heading) {
    if (heading.isBlank()) {
      return Optional.empty();
    }
    String text =
        Normalizer.normalize(heading, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    text = LABEL.matcher(text).replaceAll("").replace(".đ", " đ");
    if (text.equals("trđ") || text.equals("ngđ")) {
      text = (text.startsWith("tr") ? "tr" : "nghìn") + " đ";
    }
    if (FRACTION.matcher(text).matches()) {
      return Optional.of(new Heading(Quantity.FRACTION, 0, ""));
    }
    if (text.contains("%") || text.contains("phần trăm")) {
      boolean attainment = ATTAINMENT.matcher(text).matches();
      return Optional.of(new Heading(attainment ? Quantity.ATTAINMENT : Quantity.SHARE, 0, ""));
    }
    text =
        THOUSANDS
            .matcher(text)
            .replaceFirst(found -> found.group().length() > 5 ? "triệu " : "nghìn ");
    int scale = 0;
    StringBuilder noun = new StringBuilder();
    boolean money = false;
    for (String word : List.of(text.strip().split("[\\s/]+"))) {
      int power = noun.isEmpty() && !money ? ScaleWords.power(word) : 0;
      scale += power;
      money |= power == 0 && noun.isEmpty() && ScaleWords.isMoney(word);
      if (power == 0 && !ScaleWords.isMoney(word)) {
        noun.append(noun.isEmpty() ? "" : " ").append(word);
      }
    }
    return Optional.of(
        new Heading(money ? Quantity.MONEY : Quantity.COUNT, scale, noun.toString()));
  }

  public boolean isPercentage() {
    return quantity.isPercentage();
  }

  /** Whether a bare whole number needs nothing but to be taken. */
  boolean isPlain() {
    return scale == 0
        && conflict.isEmpty()
        && quantity != Quantity.FRACTION
        && !quantity.isPercentage();
  }
}
