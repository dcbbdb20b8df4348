package vn.tiengnoi.etl.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.check.CheckedReport;
import vn.tiengnoi.warehouse.lake.Standing;

/**
 * A version of a report by its place in the order of versions and its figures. Later date wins,
 * then higher number; without either it comes first. So the order of arrival never decides.
 *
 * @param standing what it is worth at present
 * @param confirmed which figures its sender says are right, see {@link CheckedReport#confirmed}
 */
record KnownVersion(
    @Nullable LocalDate date,
    @Nullable Integer number,
    String contentHash,
    String file,
    Standing standing,
    String confirmed) {
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
    /** A version that came before, with the sender's word for more of its figures. */
    CONFIRMS,
    /** A version that came before and was withdrawn since. */
    WITHDRAWN,
    /** Other figures at a place that is taken: neither counts. */
    CONFLICT
  }

  static KnownVersion of(CheckedReport report, Standing standing) {
    return new KnownVersion(
        report.reportDate(),
        report.reportNumber(),
        report.contentHash(),
        report.file().name(),
        standing,
        report.confirmed());
  }

  /**
   * What a report is among the versions known of it.
   *
   * @param standing what it would be worth as a version of its own; only accepted versions can be
   *     in conflict
   */
  static Arrival arrival(CheckedReport report, Standing standing, List<KnownVersion> known) {
    KnownVersion arrived = of(report, standing);
    List<KnownVersion> same =
        known.stream().filter(arrived::hasPlaceOf).filter(arrived::saysTheSame).toList();
    if (!same.isEmpty()) {
      if (same.stream().allMatch(v -> v.standing() == Standing.WITHDRAWN)) {
        return Arrival.WITHDRAWN;
      }
      boolean more = same.stream().allMatch(v -> v.confirmed().compareTo(arrived.confirmed()) < 0);
      return more ? Arrival.CONFIRMS : Arrival.KNOWN;
    }
    List<KnownVersion> accepted = accepted(known);
    if (standing == Standing.ACCEPTED && accepted.stream().anyMatch(arrived::hasPlaceOf)) {
      return Arrival.CONFLICT;
    }
    return counting(accepted).equals(Set.of(arrived.contentHash()))
        ? Arrival.SAME_FIGURES
        : Arrival.NEW;
  }

  private static List<KnownVersion> accepted(List<KnownVersion> known) {
    return known.stream().filter(v -> v.standing() == Standing.ACCEPTED).toList();
  }

  /** The contents at the foremost place. */
  private static Set<String> counting(List<KnownVersion> accepted) {
    return accepted.stream()
        .max(BY_PLACE)
        .map(
            last ->
                accepted.stream()
                    .filter(last::hasPlaceOf)
                    .map(KnownVersion::contentHash)
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** The accepted version that stands before this one; none where it is itself the foremost. */
  Optional<KnownVersion> newerAmong(List<KnownVersion> known) {
    return accepted(known).stream()
        .max(BY_PLACE)
        .filter(foremost -> BY_PLACE.compare(foremost, this) > 0);
  }

  /** The files with other figures at the same place. */
  static String filesInConflict(CheckedReport report, List<KnownVersion> known) {
    KnownVersion arrived = of(report, Standing.ACCEPTED);
    return accepted(known).stream()
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
