package vn.tiengnoi.etl.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.name.Spelling.Grade;
import vn.tiengnoi.etl.unit.UnitAnswer.Outcome;
import vn.tiengnoi.etl.unit.UnitIndex.Hit;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/** Chooses among the units that bear a name; where two are left, neither is taken. */
final class UnitChoice {
  private static final int MOST_CANDIDATES = 20;

  private final UnitRegister units;

  UnitChoice(UnitRegister units) {
    this.units = units;
  }

  /**
   * The answer where the name is spelt right, marks apart.
   *
   * @param kindWritten whether the name says what kind of unit it is
   * @return null where no unit of the level asked for ever bore the name
   */
  @Nullable UnitAnswer certain(List<Hit> all, UnitQuestion question, boolean kindWritten) {
    List<Hit> hits = all.stream().filter(Hit::isCertain).toList();
    List<Hit> within = hits.stream().filter(hit -> lies(hit.unit(), question)).toList();
    List<Hit> eligible = eligible(within, question, kindWritten);
    List<Hit> valid = valid(eligible, question);
    if (!valid.isEmpty()) {
      List<Hit> best = best(valid);
      // Spelt right it is a lower unit, without marks a higher one: who knows which is meant.
      List<Hit> below =
          best.get(0).spelling().grade() == Grade.EXACT
              ? List.of()
              : valid(within, question).stream()
                  .filter(hit -> hit.spelling().grade() == Grade.EXACT)
                  .toList();
      List<Hit> open = question.level() == null && !below.isEmpty() ? join(best, below) : best;
      return open.size() == 1 ? found(open.get(0)) : ambiguous(open);
    }
    if (!eligible.isEmpty()) {
      return notValid(eligible.stream().map(Hit::unit).toList(), question);
    }
    List<Hit> elsewhere = valid(hits, question);
    boolean otherLevel =
        elsewhere.stream().anyMatch(hit -> !isOfLevel(hit.unit(), question.level()));
    if (!elsewhere.isEmpty() && otherLevel && question.level() != null) {
      return UnitAnswer.open(Outcome.OTHER_LEVEL, few(elsewhere), "level_conflict");
    }
    return elsewhere.isEmpty()
        ? null
        : UnitAnswer.open(Outcome.UNKNOWN, few(elsewhere), "other_parent");
  }

  /** The answer where spaces or letters differ; null where no unit is near. */
  @Nullable UnitAnswer likely(List<Hit> hits, UnitQuestion question) {
    List<Hit> eligible =
        hits.stream()
            .filter(hit -> lies(hit.unit(), question) && isOfLevel(hit.unit(), question.level()))
            .filter(hit -> !(hit.kindDiffers() && hit.spelling().grade() == Grade.MISSPELT))
            .toList();
    if (eligible.isEmpty()) {
      return null;
    }
    List<Hit> valid = valid(eligible, question);
    if (valid.isEmpty()) {
      return notValid(eligible.stream().map(Hit::unit).toList(), question);
    }
    List<Hit> best = preferred(valid);
    if (best.size() > 1) {
      return ambiguous(best);
    }
    Unit only = best.get(0).unit();
    List<Hit> higherEnded =
        eligible.stream()
            .filter(hit -> !hit.unit().name().equals(only.name()))
            .filter(hit -> hit.unit().level().compareTo(only.level()) <= 0)
            .toList();
    return higherEnded.isEmpty() ? found(best.get(0)) : ambiguous(join(best, higherEnded));
  }

  /** A name on no list of those days, but on one of others. */
  UnitAnswer notValid(List<Unit> named, UnitQuestion question) {
    Unit renamed = renamed(named, question);
    if (renamed != null) {
      return UnitAnswer.found(renamed, List.of(Remark.RENAMED));
    }
    Set<Unit> after = new LinkedHashSet<>();
    named.forEach(unit -> addSuccessors(unit, after));
    boolean ended = named.stream().anyMatch(unit -> endedBefore(unit, question));
    return new UnitAnswer(
        Outcome.NOT_VALID,
        null,
        after.stream().limit(MOST_CANDIDATES).toList(),
        named.stream().limit(MOST_CANDIDATES).toList(),
        List.of(ended ? "old_unit_after_merger" : "not_yet_a_unit"));
  }

  private static boolean endedBefore(Unit unit, UnitQuestion question) {
    return unit.validTo() != null && unit.validTo().isBefore(question.from());
  }

  private void addSuccessors(Unit unit, Set<Unit> after) {
    int before = after.size();
    for (Succession succession : units.successionsFrom(unit.id())) {
      if (!succession.unchanged()) {
        units.findUnit(succession.newUnit()).ifPresent(after::add);
      }
    }
    if (after.size() == before && unit.validTo() != null) {
      // A district ended without a successor; what became of its communes is where it is now.
      units.childrenOf(unit.id()).forEach(child -> addSuccessors(child, after));
    }
  }

  /** The one unit that all of these became, nothing but their name changed; null for none. */
  private @Nullable Unit renamed(List<Unit> named, UnitQuestion question) {
    Set<Unit> now = new LinkedHashSet<>();
    for (Unit unit : named) {
      Unit after = unit;
      while (after != null && endedBefore(after, question)) {
        after = sameTerritory(after);
      }
      if (after == null || !after.validDuring(question.from(), question.to())) {
        return null;
      }
      now.add(after);
    }
    return now.size() == 1 ? now.iterator().next() : null;
  }

  private @Nullable Unit sameTerritory(Unit unit) {
    List<Succession> after =
        units.successionsFrom(unit.id()).stream().filter(one -> !one.unchanged()).toList();
    if (after.size() != 1 || !after.get(0).whole()) {
      return null;
    }
    String next = after.get(0).newUnit();
    long sources = units.successionsInto(next).stream().filter(one -> !one.unchanged()).count();
    return units
        .findUnit(next)
        .filter(successor -> sources == 1 && successor.level() == unit.level())
        .orElse(null);
  }

  private List<Hit> eligible(List<Hit> hits, UnitQuestion question, boolean kindWritten) {
    UnitLevel level = question.level();
    if (level == null && !kindWritten) {
      level =
          hits.stream().map(hit -> hit.unit().level()).min(Comparator.naturalOrder()).orElse(null);
    }
    UnitLevel wanted = level;
    return hits.stream().filter(hit -> isOfLevel(hit.unit(), wanted)).toList();
  }

  private static boolean isOfLevel(Unit unit, @Nullable UnitLevel level) {
    return level == null || unit.level() == level;
  }

  private boolean lies(Unit unit, UnitQuestion question) {
    return question.within().isEmpty()
        || question.within().stream()
            .flatMap(id -> units.findUnit(id).stream())
            .anyMatch(outer -> units.within(unit, outer));
  }

  /** Those that exist on all the days; where none does, those that exist on some of them. */
  private static List<Hit> valid(List<Hit> hits, UnitQuestion question) {
    List<Hit> throughout =
        hits.stream()
            .filter(hit -> hit.unit().validOn(question.from()) && hit.unit().validOn(question.to()))
            .toList();
    return throughout.isEmpty()
        ? hits.stream()
            .filter(hit -> hit.unit().validDuring(question.from(), question.to()))
            .toList()
        : throughout;
  }

  /** The right kind before another, the exact name before one without marks. */
  private static List<Hit> best(List<Hit> hits) {
    List<Hit> exact = hits.stream().filter(h -> h.spelling().grade() == Grade.EXACT).toList();
    List<Hit> exactOfKind = exact.stream().filter(hit -> !hit.kindDiffers()).toList();
    if (!exactOfKind.isEmpty()) {
      return exactOfKind;
    }
    List<Hit> ofKind = hits.stream().filter(hit -> !hit.kindDiffers()).toList();
    if (!ofKind.isEmpty()) {
      return join(ofKind, exact);
    }
    return exact.isEmpty() ? hits : exact;
  }

  private static List<Hit> preferred(List<Hit> hits) {
    List<Hit> ofKind = hits.stream().filter(hit -> !hit.kindDiffers()).toList();
    return ofKind.isEmpty() ? hits : ofKind;
  }

  private static List<Hit> join(List<Hit> some, List<Hit> others) {
    Set<Hit> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static UnitAnswer found(Hit hit) {
    List<String> flags = new ArrayList<>(hit.spelling().flags());
    if (hit.kindDiffers()) {
      flags.add(Remark.KIND_DIFFERS);
    }
    return UnitAnswer.found(hit.unit(), flags);
  }

  private static UnitAnswer ambiguous(List<Hit> hits) {
    String codes =
        hits.stream()
            .map(hit -> hit.unit().code())
            .distinct()
            .limit(MOST_CANDIDATES)
            .collect(Collectors.joining("|"));
    return UnitAnswer.open(Outcome.AMBIGUOUS, few(hits), "ambiguous:" + codes);
  }

  private static List<Unit> few(List<Hit> hits) {
    return hits.stream().map(Hit::unit).distinct().limit(MOST_CANDIDATES).toList();
  }
}
