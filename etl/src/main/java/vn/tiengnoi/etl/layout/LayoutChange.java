package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiengnoi.etl.raw.RawCell;

/** In what a sheet's layout is another than the one a mapping was confirmed for. */
final class LayoutChange {
  private static final double ALIKE = 0.5;

  private final LayoutMapping before;
  private final SheetLayout now;
  private final List<Open> differences = new ArrayList<>();

  private LayoutChange(LayoutMapping before, SheetLayout now) {
    this.before = before;
    this.now = now;
  }

  /** One heading or row, as it was or as it is. */
  private record Word(String key, String text, RawCell cell) {}

  /** How much of the words of both are the same: 0 for nothing, 1 for all. */
  static double likeness(LayoutMapping before, SheetLayout now) {
    if (before.orientation() != now.orientation()) {
      return 0;
    }
    Set<String> old = new HashSet<>();
    before.columns().forEach(column -> old.add("c " + column.key()));
    before.rows().forEach(row -> old.add("r " + row.key()));
    Set<String> fresh = new HashSet<>();
    now.columns().forEach(column -> fresh.add("c " + column.key()));
    if (now.orientation() == Orientation.ELEMENTS) {
      now.rows().forEach(row -> fresh.add("r " + row.key()));
    }
    Set<String> both = new HashSet<>(old);
    both.retainAll(fresh);
    return (double) both.size() / Math.max(1, Math.max(old.size(), fresh.size()));
  }

  static boolean isAlike(LayoutMapping before, SheetLayout now) {
    return likeness(before, now) >= ALIKE;
  }

  /** All differences, each at the cell where it shows. */
  static List<Open> differences(LayoutMapping before, SheetLayout now) {
    LayoutChange change = new LayoutChange(before, now);
    change.compare();
    return change.differences;
  }

  private void compare() {
    if (!Keys.of(before.sign()).equals(Keys.of(now.sign()))) {
      difference(
          now.head().head().form(),
          "biểu số trước là \"%s\", nay là \"%s\"".formatted(before.sign(), now.sign()),
          "the form's sign was \"%s\", now \"%s\"".formatted(before.sign(), now.sign()));
    }
    compare(
        "cột",
        "column",
        before.columns().stream()
            .map(column -> new Word(column.key(), column.heading(), RawCell.ABSENT)),
        now.columns().stream()
            .map(column -> new Word(column.key(), column.heading(), column.cell())));
    if (now.orientation() == Orientation.ELEMENTS) {
      compare(
          "dòng",
          "row",
          before.rows().stream().map(row -> new Word(row.key(), row.label(), RawCell.ABSENT)),
          now.rows().stream().map(row -> new Word(row.key(), row.text(), row.cell())));
    }
  }

  private void compare(String vi, String en, Stream<Word> before, Stream<Word> now) {
    List<Word> old = before.toList();
    List<Word> fresh = now.toList();
    List<String> oldKeys = old.stream().map(Word::key).toList();
    List<String> freshKeys = fresh.stream().map(Word::key).toList();
    Set<Integer> named = new HashSet<>();
    for (int at = 0; at < fresh.size(); at++) {
      Word word = fresh.get(at);
      if (oldKeys.contains(word.key())) {
        continue;
      }
      boolean renamed = at < old.size() && !freshKeys.contains(oldKeys.get(at));
      if (renamed) {
        named.add(at);
        difference(
            word.cell(),
            "%s trước ghi \"%s\", nay ghi \"%s\"".formatted(vi, old.get(at).text(), word.text()),
            "the %s said \"%s\", now \"%s\"".formatted(en, old.get(at).text(), word.text()));
      } else {
        difference(
            word.cell(),
            "%s mới \"%s\"".formatted(vi, word.text()),
            "a new %s \"%s\"".formatted(en, word.text()));
      }
    }
    for (int at = 0; at < old.size(); at++) {
      if (!freshKeys.contains(oldKeys.get(at)) && !named.contains(at)) {
        difference(
            RawCell.ABSENT,
            "không còn %s \"%s\"".formatted(vi, old.get(at).text()),
            "the %s \"%s\" is gone".formatted(en, old.get(at).text()));
      }
    }
    compareOrder(vi, en, oldKeys, fresh);
  }

  private void compareOrder(String vi, String en, List<String> oldKeys, List<Word> fresh) {
    List<Word> kept = fresh.stream().filter(word -> oldKeys.contains(word.key())).toList();
    List<String> keptKeys = kept.stream().map(Word::key).toList();
    List<String> order = oldKeys.stream().filter(keptKeys::contains).toList();
    for (int at = 0; at < Math.min(order.size(), kept.size()); at++) {
      if (!order.get(at).equals(keptKeys.get(at))) {
        Word word = kept.get(at);
        difference(
            word.cell(),
            "%s \"%s\" đã chuyển chỗ".formatted(vi, word.text()),
            "the %s \"%s\" was moved".formatted(en, word.text()));
      }
    }
    if (order.size() != kept.size()) {
      difference(
          RawCell.ABSENT,
          "số %s cùng tên trước là %d, nay là %d".formatted(vi, order.size(), kept.size()),
          "%ss of the same words: %d before, %d now".formatted(en, order.size(), kept.size()));
    }
  }

  private void difference(RawCell cell, String vi, String en) {
    Doubts.doubt(differences, cell, vi, en);
  }
}
