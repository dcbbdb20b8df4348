package vn.tiengnoi.etl.raw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which report a template was made for. It travels in the workbook beside what people see, so that
 * a filled template reads back without a guess.
 *
 * <p>Its key is one line with a checksum against damage, not against forgery: {@code
 * TN1|vietnam|QTE|2|hbvqte-108-sin-ho|108-sin-ho@2004-01-01|2024-Q1|5f0c1a2b}.
 *
 * @param pack code of the pack
 * @param form code of the form
 * @param formVersion version of the form
 * @param reporter id of the reporter
 * @param unit identity of the unit
 * @param period code of the period, with its calendar's prefix
 * @param printed what the sheet shows of them; null where only the key was found
 */
public record TemplateIdentity(
    String pack,
    String form,
    int formVersion,
    String reporter,
    String unit,
    String period,
    @Nullable Printed printed) {

  /** How templates are laid out; a reader refuses those of a later one. */
  public static final int LAYOUT = 1;

  private static final String PREFIX = "TN";
  private static final int FIELDS = 8;

  /** Names as the template shows them; what somebody changed is not among them. */
  public record Printed(String reporter, String unit, String period) {}

  /** What a text says that should be a key. */
  public sealed interface KeyText {
    /** A whole key. */
    record Sound(TemplateIdentity identity) implements KeyText {}

    /** A key of a later layout, or one that somebody damaged. */
    record Unreadable(String reasonVi, String reasonEn) implements KeyText {}
  }

  /** The one line from which all but the printed names can be read again. */
  public String key() {
    String fields =
        String.join(
            "|",
            PREFIX + LAYOUT,
            escaped(pack),
            escaped(form),
            Integer.toString(formVersion),
            escaped(reporter),
            escaped(unit),
            escaped(period));
    return fields + "|" + checksum(fields);
  }

  /** Reads a key. */
  public static KeyText ofKey(String text) {
    String key = text.strip();
    int last = key.lastIndexOf('|');
    List<String> fields = Arrays.asList(key.split("\\|", -1));
    if (last < 0 || !checksum(key.substring(0, last)).equals(fields.get(fields.size() - 1))) {
      return new KeyText.Unreadable("đã bị sửa", "it was changed");
    }
    if (!fields.get(0).equals(PREFIX + LAYOUT)) {
      return new KeyText.Unreadable(
          "của một phiên bản chương trình mới hơn", "it is of a later version of the program");
    }
    Optional<Integer> version = Optional.empty();
    if (fields.size() == FIELDS && fields.get(3).matches("\\d{1,6}")) {
      version = Optional.of(Integer.valueOf(fields.get(3)));
    }
    return version.isEmpty()
        ? new KeyText.Unreadable("không đủ phần", "parts are missing")
        : new KeyText.Sound(
            new TemplateIdentity(
                plain(fields.get(1)),
                plain(fields.get(2)),
                version.get(),
                plain(fields.get(4)),
                plain(fields.get(5)),
                plain(fields.get(6)),
                null));
  }

  /** The same report, whatever was printed. */
  public boolean isSameReport(TemplateIdentity other) {
    return key().equals(other.key());
  }

  public TemplateIdentity withPrinted(Printed shown) {
    return new TemplateIdentity(pack, form, formVersion, reporter, unit, period, shown);
  }

  /** Short checksum of a text, lower-case hex. */
  public static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static String escaped(String field) {
    return field.replace("%", "%25").replace("|", "%7C");
  }

  private static String plain(String field) {
    return field.replace("%7C", "|").replace("%25", "%");
  }
}
