package vn.tiengnoi.etl.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;

/** What keeps a mapping from being confirmed: all of it at once, in both languages. */
public final class MappingCheck {
  private final LayoutMapping mapping;
  private final Pack pack;
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();

  private MappingCheck(LayoutMapping mapping, Pack pack) {
    this.mapping = mapping;
    this.pack = pack;
  }

  /** What is wrong; nothing where it may be confirmed. */
  public static List<String> faults(LayoutMapping mapping, Pack pack) {
    MappingCheck check = new MappingCheck(mapping, pack);
    check.check();
    return check.wrong;
  }

  private void check() {
    Form form = pack.forms().get(mapping.form());
    if (form == null) {
      wrong(
          "không có biểu \"%s\"; có: %s"
              .formatted(mapping.form(), String.join(", ", pack.forms().keySet())),
          "there is no form \"%s\"".formatted(mapping.form()));
      return;
    }
    boolean units = mapping.orientation() == Orientation.UNITS;
    for (Column column : mapping.columns()) {
      open(column.use(), column.heading(), column.why());
      if (column.use() == Use.VALUE) {
        figures(form, column, units);
      }
    }
    for (Row row : mapping.rows()) {
      open(row.use(), row.label(), row.why());
      if (row.use() == Use.ELEMENT) {
        element(form, row.element(), row.part(), row.label());
        target(row.element() + " " + row.part(), row.label());
      }
    }
    if (mapping.columns().stream().noneMatch(column -> column.use() == Use.VALUE)) {
      wrong("không có cột số liệu (value) nào", "no column holds figures (value)");
    }
  }

  private void figures(Form form, Column column, boolean units) {
    if (units) {
      element(form, column.element(), column.part(), column.heading());
      target(column.element() + " " + column.part(), column.heading());
    } else if (!column.element().isEmpty()) {
      wrong(
          "cột \"%s\": ở bảng này chỉ tiêu do dòng quyết định".formatted(column.heading()),
          "column \"%s\": here the rows are the elements".formatted(column.heading()));
    } else {
      part(form, FormNames.splits(form), column.part(), column.heading());
      target("column " + column.part(), column.heading());
    }
  }

  private void open(Use use, String words, String why) {
    if (use == Use.OPEN) {
      wrong("\"%s\" còn để \"?\"".formatted(words), "\"%s\" is still \"?\"".formatted(words));
    } else if (use == Use.IGNORE && why.isBlank()) {
      wrong(
          "\"%s\" bị bỏ qua mà không ghi lý do (why)".formatted(words),
          "\"%s\" is left out without a reason (why)".formatted(words));
    }
  }

  private void element(Form form, String element, String part, String words) {
    if (form.findElement(element).isEmpty()) {
      wrong(
          "\"%s\": biểu %s không có chỉ tiêu \"%s\"".formatted(words, form.code(), element),
          "\"%s\": the form %s has no element \"%s\"".formatted(words, form.code(), element));
      return;
    }
    part(form, FormNames.splits(form, element), part, words);
  }

  private void part(Form form, java.util.Collection<String> splits, String part, String words) {
    boolean allowed;
    try {
      allowed =
          Disaggregation.parse(part).options().entrySet().stream()
              .allMatch(
                  option -> {
                    Dimension dimension = pack.dimensions().get(option.getKey());
                    return splits.contains(option.getKey())
                        && dimension != null
                        && dimension.findOption(option.getValue()).isPresent();
                  });
    } catch (IllegalArgumentException malformed) {
      allowed = false;
    }
    if (!allowed) {
      wrong(
          "\"%s\": biểu %s không phân tổ \"%s\" ở đây; được phép: %s"
              .formatted(words, form.code(), part, String.join(", ", splits)),
          "\"%s\": the form %s has no part \"%s\" here".formatted(words, form.code(), part));
    }
  }

  private void target(String target, String words) {
    String before = targets.putIfAbsent(target, words);
    if (before != null) {
      wrong(
          "\"%s\" và \"%s\" nói cùng một số liệu".formatted(before, words),
          "\"%s\" and \"%s\" name the same figure".formatted(before, words));
    }
  }

  private void wrong(String vi, String en) {
    wrong.add(vi + " / " + en);
  }
}
