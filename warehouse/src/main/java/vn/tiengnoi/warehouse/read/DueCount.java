package vn.tiengnoi.warehouse.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.read.DueReport.Status;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * How many of the reports counted together are in which state.
 *
 * @param key province, form, reporter or period
 */
public record DueCount(String key, Map<Status, Long> counts) {
  private static final int DECIMALS = 1;

  public DueCount {
    counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
  }

  /** Counts reports, in the order of their keys. */
  public static java.util.List<DueCount> of(
      Iterable<DueReport> reports, DueBy by, UnitRegister units) {
    Map<String, Map<Status, Long>> counts = new TreeMap<>();
    for (DueReport report : reports) {
      counts
          .computeIfAbsent(by.key(report, units), key -> new EnumMap<>(Status.class))
          .merge(report.status(), 1L, Long::sum);
    }
    return counts.entrySet().stream()
        .map(entry -> new DueCount(entry.getKey(), entry.getValue()))
        .toList();
  }

  public long count(Status status) {
    return counts.getOrDefault(status, 0L);
  }

  /** All of them. */
  public long owed() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Those whose deadline has passed or for which something came, without the excused ones. */
  public long due() {
    return owed() - count(Status.NOT_DUE) - count(Status.EXCUSED);
  }

  public long received() {
    return count(Status.ON_TIME) + count(Status.LATE);
  }

  /** Reports received of reports due, in percent; null where none is due. */
  public @Nullable BigDecimal completeness() {
    return percent(received());
  }

  /** Reports in time of reports due, in percent; null where none is due. */
  public @Nullable BigDecimal timeliness() {
    return percent(count(Status.ON_TIME));
  }

  private @Nullable BigDecimal percent(long part) {
    return due() == 0
        ? null
        : BigDecimal.valueOf(part * 100)
            .divide(BigDecimal.valueOf(due()), DECIMALS, RoundingMode.HALF_UP);
  }
}
