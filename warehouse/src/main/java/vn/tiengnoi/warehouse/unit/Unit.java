package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an administrative place. Its identity is {@code code-slug@valid_from}, for example
 * {@code 24-bac-giang@2004-01-01}: official codes are reused (24 was Bắc Giang and is Bắc Ninh), so
 * a code alone names nothing without a date.
 *
 * @param id identity, unique for ever
 * @param code official code, leading zeros kept
 * @param name short Vietnamese name ({@code Bắc Giang})
 * @param fullName name with its kind ({@code Tỉnh Bắc Giang})
 * @param nameEn English name
 * @param parent identity of the unit above on the first day of this version; null for the country
 *     ({@link UnitRegister} says how it is followed)
 * @param validFrom first day of this version
 * @param validTo last day of this version; null while it lasts
 * @param startKnown false where {@code validFrom} is a baseline (mostly 2004-01-01) because the
 *     true start is not known
 */
public record Unit(
    String id,
    String code,
    UnitLevel level,
    String name,
    String fullName,
    String nameEn,
    @Nullable String parent,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean startKnown) {

  /** Whether this version exists on {@code day}. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether this version's last day lies before {@code day}. */
  boolean endedBefore(LocalDate day) {
    return validTo != null && validTo.isBefore(day);
  }

  /** Whether this version exists on at least one day of the closed range. */
  public boolean validDuring(LocalDate from, LocalDate to) {
    return !to.isBefore(validFrom) && (validTo == null || !from.isAfter(validTo));
  }

  /** Name in the reader's language: {@code vi} or {@code en}. */
  public String name(String language) {
    return language.equals("en") ? nameEn : name;
  }
}
