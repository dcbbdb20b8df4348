package vn.tiengnoi.etl.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.name.Spelling;
import vn.tiengnoi.etl.unit.UnitAnswer.Outcome;
import vn.tiengnoi.etl.unit.WrittenUnit.Reading;
import vn.tiengnoi.warehouse.text.LegacyText;
import vn.tiengnoi.warehouse.text.NameKey;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitAlias;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * Finds the unit that a written name means on given days. What is certain is found silently, what
 * is likely with a flag, and what is doubtful not at all: then the answer says what to choose from.
 * A unit that was merged is not read as the one it became, for a part may not load as the whole.
 *
 * <pre>{@code
 * UnitAnswer answer = reader.read(new UnitQuestion("TP. SaĐéc", null, List.of(), from, to));
 * }</pre>
 */
public final class UnitReader {
  private static final int REMEMBERED = 50_000;
  private static final int SUGGESTED = 5;
  private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");
  private static final Pattern CODE_AND_SLUG = Pattern.compile("([0-9]{1,10})-[a-z0-9-]+");
  private static final Pattern LOST = Pattern.compile("\\uFFFD|\\p{L}\\?\\p{L}");
  private static final Pattern PLACES = Pattern.compile("\\s*[,;(]\\s*|\\s+-\\s+|\\)\\s*$");
  private static final Pattern NEXT_KIND =
      Pattern.compile(
          "\\s+(?=(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã)\\s)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final UnitRegister units;
  private final UnitIndex index;
  private final UnitChoice choice;
  private final Map<String, List<UnitAlias>> aliases = new HashMap<>();
  private final Map<UnitQuestion, UnitAnswer> answers = new ConcurrentHashMap<>();

  public UnitReader(UnitRegister units) {
    this.units = units;
    this.index = new UnitIndex(units.units());
    this.choice = new UnitChoice(units);
    for (UnitAlias alias : units.aliases()) {
      aliases
          .computeIfAbsent(Spelling.loose(NameKey.of(alias.alias())), key -> new ArrayList<>(1))
          .add(alias);
    }
  }

  public UnitAnswer read(UnitQuestion question) {
    UnitAnswer known = answers.get(question);
    if (known == null) {
      known = find(question);
      if (answers.size() >= REMEMBERED) {
        answers.clear();
      }
      answers.put(question, known);
    }
    return known;
  }

  /**
   * The units above a level that a name may mean, for use as {@link UnitQuestion#within}; empty
   * where it means none.
   */
  public List<String> above(UnitQuestion question) {
    UnitLevel below = question.level();
    Set<String> found = new LinkedHashSet<>();
    for (UnitLevel level : UnitLevel.values()) {
      if (level != UnitLevel.COUNTRY && (below == null || level.compareTo(below) < 0)) {
        UnitAnswer answer = read(question.atLevel(level));
        if (answer.unit() != null) {
          found.add(answer.unit().id());
        } else if (answer.outcome() == Outcome.AMBIGUOUS) {
          answer.candidates().forEach(unit -> found.add(unit.id()));
        }
      }
    }
    return List.copyOf(found);
  }

  private UnitAnswer find(UnitQuestion question) {
    String text = question.written().strip();
    if (text.isEmpty()) {
      return UnitAnswer.open(Outcome.UNKNOWN, List.of(), "missing");
    }
    if (LOST.matcher(text).find()) {
      return UnitAnswer.open(Outcome.LOST, List.of(), "lost_characters");
    }
    UnitAnswer answer = certain(question.about(text));
    if (answer == null) {
      answer = converted(question, text);
    }
    if (answer == null) {
      answer = withPlaces(question, text);
    }
    if (answer == null) {
      answer = likely(question, text);
    }
    boolean decomposed = !Normalizer.isNormalized(text, Normalizer.Form.NFC);
    return decomposed && answer.isFound() ? answer.with(Remark.DECOMPOSED) : answer;
  }

  /** By identity, code, name or alias; null where it is none of them. */
  private @Nullable UnitAnswer certain(UnitQuestion question) {
    UnitAnswer coded = coded(question);
    if (coded != null) {
      return coded;
    }
    WrittenUnit written = WrittenUnit.of(question.written());
    UnitAnswer named = choice.certain(index.alike(written), question, written.mayNameKind());
    UnitAnswer aliased = aliased(question, written);
    if (named != null && aliased != null && named.isFound() && aliased.isFound()) {
      return reconciled(named, aliased, question);
    }
    if (named != null && (named.isFound() || aliased == null || !aliased.isFound())) {
      return named;
    }
    if (aliased != null) {
      return aliased;
    }
    if (NotUnits.isTotal(written.key())) {
      return UnitAnswer.open(Outcome.NO_DATA, List.of(), "totals_row");
    }
    if (NotUnits.isHeading(written.key())) {
      return UnitAnswer.open(Outcome.NO_DATA, List.of(), "section_row");
    }
    return NotUnits.isRemainder(written.key())
        ? UnitAnswer.open(Outcome.NOT_A_UNIT, List.of(), "not_a_unit")
        : null;
  }

  /** A name of one unit and an alias of a higher one: Sài Gòn is a phường, and what HCM was. */
  private static UnitAnswer reconciled(
      UnitAnswer named, UnitAnswer aliased, UnitQuestion question) {
    Unit bearing = named.unit();
    Unit meant = aliased.unit();
    boolean open =
        question.level() == null
            && bearing != null
            && meant != null
            && meant.level().compareTo(bearing.level()) < 0;
    return open
        ? UnitAnswer.open(
            Outcome.AMBIGUOUS,
            List.of(meant, bearing),
            "ambiguous:%s|%s".formatted(meant.code(), bearing.code()))
        : named;
  }

  private @Nullable UnitAnswer coded(UnitQuestion question) {
    String text = question.written();
    if (text.indexOf('@') > 0) {
      List<Unit> named = units.findNamed(text, question.from(), question.to());
      return named.isEmpty() ? null : chosen(named, question);
    }
    var slugged = CODE_AND_SLUG.matcher(text);
    if (slugged.matches()) {
      List<Unit> coded =
          index.withCode(slugged.group(1)).stream()
              .filter(unit -> unit.id().startsWith(text + "@"))
              .toList();
      return coded.isEmpty() ? null : chosen(coded, question);
    }
    if (!CODE.matcher(text).matches()) {
      return null;
    }
    UnitLevel level = question.level();
    String code = level == null ? text : index.padded(text, level);
    List<Unit> coded = index.withCode(code);
    return coded.isEmpty() ? null : chosen(coded, question);
  }

  private UnitAnswer chosen(List<Unit> named, UnitQuestion question) {
    List<UnitIndex.Hit> hits =
        named.stream().map(unit -> new UnitIndex.Hit(unit, Spelling.EXACT, false)).toList();
    UnitAnswer answer = choice.certain(hits, question, true);
    return answer == null ? choice.notValid(named, question) : answer;
  }

  private @Nullable UnitAnswer aliased(UnitQuestion question, WrittenUnit written) {
    for (Reading reading : written.readings()) {
      for (UnitAlias alias : aliases.getOrDefault(Spelling.loose(reading.name()), List.of())) {
        boolean ofLevel = question.level() == null || question.level() == alias.level();
        boolean ofKind = reading.kind() == null || reading.kind().isOf(alias.level());
        if (ofLevel && ofKind && alias.validDuring(question.from(), question.to())) {
          UnitQuestion proper = question.about(alias.name()).atLevel(alias.level());
          UnitAnswer answer =
              choice.certain(index.alike(WrittenUnit.of(alias.name())), proper, false);
          if (answer != null) {
            return alias.silent() ? answer : answer.with(Remark.ALIAS);
          }
        }
      }
    }
    return null;
  }

  /** The first old encoding in which the text is a name. */
  private @Nullable UnitAnswer converted(UnitQuestion question, String text) {
    for (LegacyText.Converted meant : LegacyText.readings(text)) {
      UnitAnswer answer = certain(question.about(meant.text()));
      if (answer != null && answer.outcome() != Outcome.UNKNOWN) {
        return answer.isFound() ? answer.with(Remark.LEGACY + meant.encoding()) : answer;
      }
    }
    return null;
  }

  /** "Xã Tân Quy Tây, TP Sa Đéc, Đồng Tháp": the units above say which one is meant. */
  private @Nullable UnitAnswer withPlaces(UnitQuestion question, String text) {
    String[] places = PLACES.split(text);
    if (places.length < 2) {
      places = NEXT_KIND.split(text);
    }
    if (places.length < 2 || places[0].isBlank()) {
      return null;
    }
    List<String> within = question.within();
    for (int i = places.length - 1; i > 0; i--) {
      within = above(question.about(places[i]).lyingWithin(within));
      if (within.isEmpty()) {
        return null;
      }
    }
    UnitAnswer answer = read(question.about(places[0]).lyingWithin(within));
    return answer.outcome() == Outcome.UNKNOWN ? null : answer;
  }

  private UnitAnswer likely(UnitQuestion question, String text) {
    WrittenUnit written = WrittenUnit.of(text);
    List<UnitIndex.Hit> alike =
        index.alike(written).stream()
            .filter(hit -> hit.spelling().grade() == Spelling.Grade.LIKELY)
            .toList();
    UnitAnswer answer = choice.likely(alike, question);
    if (answer == null) {
      answer = choice.likely(index.nearly(written), question);
    }
    return answer == null
        ? UnitAnswer.open(Outcome.UNKNOWN, suggestions(question, written), "unknown_unit")
        : answer;
  }

  private List<Unit> suggestions(UnitQuestion question, WrittenUnit written) {
    List<Unit> near = index.suggestions(written, 4 * SUGGESTED);
    List<Unit> there =
        near.stream()
            .filter(unit -> unit.validDuring(question.from(), question.to()))
            .filter(unit -> question.level() == null || unit.level() == question.level())
            .toList();
    return there.stream().limit(SUGGESTED).toList();
  }
}
