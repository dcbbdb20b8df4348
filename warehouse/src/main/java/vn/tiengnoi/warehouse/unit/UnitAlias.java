package vn.tiengnoi.warehouse.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another name that a unit goes by in reports: an older spelling, a transliteration, a short form.
 * It stands for a name, not for one version of a unit: which version is meant follows from the day,
 * as for the name itself.
 *
 * @param alias as people write it ({@code Đắc Lắc})
 * @param level level of the unit that is meant
 * @param name short name of the unit that is meant ({@code Đắk Lắk})
 * @param silent whether it is as good as the name itself and needs no remark
 * @param validFrom first day on which it is taken; null for always
 * @param validTo last day on which it is taken; null for always
 */
public record UnitAlias(
    String alias,
    UnitLevel level,
    String name,
    boolean silent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether the alias is taken on at least one day of the closed range. */
  public boolean validDuring(LocalDate from, LocalDate to) {
    return (validFrom == null || !to.isBefore(validFrom))
        && (validTo == null || !from.isAfter(validTo));
  }
}
