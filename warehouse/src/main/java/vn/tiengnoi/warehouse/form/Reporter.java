package vn.tiengnoi.warehouse.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that reports: a Youth Union committee, a department, an association, a fund, a
 * school.
 *
 * @param id short stable code ({@code hbvqte-24})
 * @param type kind of organisation ({@code association}, {@code fund}, {@code youth_union}, {@code
 *     department} …)
 * @param parent reporter one level up; null at the top
 * @param homeUnit identity of the unit it belongs to
 * @param validFrom first day of its existence as far as the pack knows
 * @param validTo last day; null while it lasts
 */
public record Reporter(
    String id,
    String name,
    String type,
    @Nullable String parent,
    String homeUnit,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
