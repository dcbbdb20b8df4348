package vn.tiengnoi.etl.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.CheckedReport;

/**
 * A version of a report by its place in the order of versions and its figures. Later date wins,
 * then higher number; without either it comes first. So the order of arrival never decides.
 */
record KnownVersion(
    @Nullable LocalDate date, @Nullable Integer number, String contentHash, String file) {
  private static final Comparator<KnownVersion> BY_PLACE =
      Comparator.comparing(
              KnownVersion::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(
              KnownVersion::number, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()));

  /** What a newly arrived report is to the versions that are known. */
  enum Arrival {
    /** A version of its own. */
    NEW,
    /** A version of its own that says what counts already. */
    SAME_FIGURES,
    /** A version that came before, place and figures. */
    KNOWN,
    /** Other figures at a place that is taken: neither counts. */
    CONFLICT
  }

  static KnownVersion of(CheckedReport report) {
    return new KnownVersion(
        report.reportDate(), report.reportNumber(), report.contentHash(), report.file().name());
  }

  static Arrival arrival(CheckedReport report, List<KnownVersion> known) {
    KnownVersion arrived = of(report);
    List<KnownVersion> samePlace = known.stream().filter(arrived::hasPlaceOf).toList();
    if (samePlace.stream().anyMatch(arrived::saysTheSame)) {
      return Arrival.KNOWN;
    }
    if (!samePlace.isEmpty()) {
      return Arrival.CONFLICT;
    }
    return known.stream()
            .max(BY_PLACE)
            .map(
                last ->
                    known.stream()
                        .filter(last::hasPlaceOf)
                        .map(KnownVersion::contentHash)
                        .collect(Collectors.toSet()))
            .filter(counting -> counting.size() == 1 && counting.contains(arrived.contentHash()))
            .isPresent()
        ? Arrival.SAME_FIGURES
        : Arrival.NEW;
  }

  /** The files with other figures at the same place. */
  static String filesInConflict(CheckedReport report, List<KnownVersion> known) {
    KnownVersion arrived = of(report);
    return known.stream()
        .filter(arrived::hasPlaceOf)
        .map(KnownVersion::file)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private boolean saysTheSame(KnownVersion other) {
    return contentHash.equals(other.contentHash);
  }

  private boolean hasPlaceOf(KnownVersion other) {
    return Objects.equals(date, other.date) && Objects.equals(number, other.number);
  }
}
