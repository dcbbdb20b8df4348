package vn.tiengnoi.etl.cases;

/**
 * A cell and what a reader knows of it; empty for what is not known.
 *
 * @param line line of the file it comes from, for messages
 * @param kind what it should hold: {@code number}, {@code period} or {@code unit}
 * @param raw what stands in it
 * @param cell how it is stored: {@code text}, {@code number}, {@code date}, {@code blank}, {@code
 *     error}, {@code formula}, {@code boolean}
 * @param format its number format
 * @param columnUnit what its column is measured in
 * @param parts what stands beside it: {@code 7/8}, {@code cached=120;rows=118}, {@code asked=2024}
 * @param level level of the unit
 * @param parent name of a unit in which the unit lies
 * @param reportDate day on which the unit is meant
 * @param calendar calendar of the period
 */
public record CellCase(
    long line,
    String kind,
    String raw,
    String cell,
    String format,
    String columnUnit,
    String parts,
    String level,
    String parent,
    String reportDate,
    String calendar) {}
