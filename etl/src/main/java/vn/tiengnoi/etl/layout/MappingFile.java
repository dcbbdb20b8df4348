package vn.tiengnoi.etl.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import vn.tiengnoi.etl.layout.LayoutMapping.Column;
import vn.tiengnoi.etl.layout.LayoutMapping.Places;
import vn.tiengnoi.etl.layout.LayoutMapping.Row;
import vn.tiengnoi.etl.layout.LayoutMapping.Use;

/** A mapping as a file that people read, complete and keep: {@link MappingText} writes it. */
public final class MappingFile {
  private static final long LARGEST = 200_000;
  private static final Set<String> NAMES =
      Set.of(
          "layout", "form", "sign", "orientation", "reporter", "unit", "period", "columns", "rows");
  private static final Set<String> COLUMN_NAMES =
      Set.of("heading", "use", "element", "part", "measure", "why");
  private static final Set<String> ROW_NAMES =
      Set.of("label", "use", "element", "part", "measure", "why");

  private MappingFile() {}

  /** A file that is no mapping; its message is for the person who wrote it. */
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String vi, String en) {
      super(vi + " / " + en);
    }
  }

  /** Reads a file. */
  public static LayoutMapping read(Path file) throws IOException, MalformedException {
    if (Files.size(file) > LARGEST) {
      throw new MalformedException("tệp quá lớn", "the file is too large");
    }
    return parse(Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
  }

  /** Reads what {@link MappingText} wrote, and what people made of it. */
  public static LayoutMapping parse(String text) throws MalformedException {
    Object top;
    try {
      LoadSettings settings =
          LoadSettings.builder()
              .setAllowDuplicateKeys(false)
              .setMaxAliasesForCollections(0)
              .build();
      top = new Load(settings).loadFromString(text);
    } catch (YamlEngineException e) {
      throw new MalformedException(
          "không phải YAML: " + e.getMessage(), "not YAML: " + e.getMessage());
    }
    Map<?, ?> map = map(top, NAMES, "");
    LayoutMapping mapping =
        new LayoutMapping(
            said(map, "form"),
            said(map, "sign"),
            orientation(said(map, "orientation")),
            new Places(place(map, "reporter"), place(map, "unit"), place(map, "period")),
            columns(map.get("columns")),
            rows(map.get("rows")));
    if (!mapping.fingerprint().equals(said(map, "layout"))) {
      throw new MalformedException(
          "tiêu đề, dòng hoặc biểu số đã bị sửa nên không còn đúng bố cục %s; chỉ được sửa những gì đứng sau \"use\""
              .formatted(said(map, "layout")),
          "a heading, a row or the sign was changed, so it is not of the layout %s any more; only what follows \"use\" may be changed"
              .formatted(said(map, "layout")));
    }
    return mapping;
  }

  private static List<Column> columns(@Nullable Object said) throws MalformedException {
    List<Column> columns = new ArrayList<>();
    for (Object one : list(said, "columns")) {
      Map<?, ?> map = map(one, COLUMN_NAMES, "columns");
      columns.add(
          new Column(
              said(map, "heading"),
              use(map),
              said(map, "element"),
              said(map, "part"),
              said(map, "measure"),
              said(map, "why")));
    }
    return columns;
  }

  private static List<Row> rows(@Nullable Object said) throws MalformedException {
    List<Row> rows = new ArrayList<>();
    for (Object one : said == null ? List.of() : list(said, "rows")) {
      Map<?, ?> map = map(one, ROW_NAMES, "rows");
      rows.add(
          new Row(
              said(map, "label"),
              use(map),
              said(map, "element"),
              said(map, "part"),
              said(map, "measure"),
              said(map, "why")));
    }
    return rows;
  }

  private static List<?> list(@Nullable Object said, String name) throws MalformedException {
    if (said instanceof List<?> list) {
      return list;
    }
    throw new MalformedException(
        "\"%s\" phải là một danh sách".formatted(name), "\"%s\" must be a list".formatted(name));
  }

  private static Map<?, ?> map(@Nullable Object said, Set<String> allowed, String within)
      throws MalformedException {
    if (!(said instanceof Map<?, ?> map)) {
      throw new MalformedException("không phải một ánh xạ", "not a mapping");
    }
    for (Object name : map.keySet()) {
      if (!(name instanceof String text) || !allowed.contains(text)) {
        throw new MalformedException(
            "không biết tên \"%s\" %s".formatted(name, within).strip(),
            "unknown name \"%s\" %s".formatted(name, within).strip());
      }
    }
    return map;
  }

  private static String said(Map<?, ?> map, String name) {
    Object said = map.get(name);
    return said == null ? "" : said.toString();
  }

  private static String place(Map<?, ?> map, String name) throws MalformedException {
    String said = said(map, name);
    boolean known =
        said.isEmpty()
            || said.equals(Places.AUTO)
            || said.equals(Places.SHEET)
            || (said.equals(Places.REPORTER) && name.equals("unit"))
            || said.matches(Places.CELL + "[A-Z]{1,3}[0-9]{1,7}");
    if (!known) {
      throw new MalformedException(
          "\"%s\" phải là auto, sheet hoặc cell:B5".formatted(name),
          "\"%s\" must be auto, sheet or cell:B5".formatted(name));
    }
    return said.isEmpty() ? Places.AUTO : said;
  }

  private static Orientation orientation(String said) throws MalformedException {
    for (Orientation orientation : Orientation.values()) {
      if (orientation.code().equals(said)) {
        return orientation;
      }
    }
    throw new MalformedException(
        "\"orientation\" phải là elements hoặc units", "\"orientation\" must be elements or units");
  }

  private static Use use(Map<?, ?> map) throws MalformedException {
    String said = said(map, "use").toLowerCase(Locale.ROOT);
    for (Use use : Use.values()) {
      if (use.code().equals(said)) {
        return use;
      }
    }
    throw new MalformedException(
        "không biết cách dùng \"%s\"".formatted(said), "unknown use \"%s\"".formatted(said));
  }
}
