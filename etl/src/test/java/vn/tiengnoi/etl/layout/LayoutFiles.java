package vn.tiengnoi.etl.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the files of {@code layouts/} that a library makes; started by {@code make.sh} alone. */
class LayoutFiles {

  @Test
  @EnabledIfSystemProperty(named = "layouts.to", matches = ".+")
  void write() throws IOException {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Files.write(
          Path.of(System.getProperty("layouts.to")).resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("regulation.xlsx", OwnBook.of(OwnLayouts.regulation()).xlsx());
    files.put("regulation.docx", OwnBook.of(OwnLayouts.regulation()).docx(7, 18));
    files.put("letter.docx", OwnBook.of(OwnLayouts.letter()).docx(6, 10, true));
    files.put("millions.xls", OwnBook.of(OwnLayouts.millions()).xls());
    files.put("communes.xlsx", OwnBook.of(OwnLayouts.communes()).xlsx());
    files.put("sheets.xlsx", OwnLayouts.sheetPerCommune().xlsx());
    files.put("hidden.xlsx", OwnLayouts.hidden().xlsx());
    files.put("coded.csv", OwnBook.of(OwnLayouts.coded()).csv(';'));
    files.put("coded-html.xls", OwnBook.of(OwnLayouts.coded()).html());
    files.put("parts.xlsx", OwnBook.of(OwnLayouts.parts()).xlsx());
    files.put("districts.xlsx", OwnBook.of(OwnLayouts.districts()).xlsx());
    files.put("pages.xlsx", OwnBook.of(OwnLayouts.pages()).xlsx());
    files.put("half.xlsx", OwnBook.of(OwnLayouts.plainHalf()).xlsx());
    files.put("two-years.xlsx", OwnBook.of(OwnLayouts.half()).xlsx());
    files.put("plain.xlsx", OwnBook.of(OwnLayouts.plain()).xlsx());
    files.put("uncertain.xlsx", OwnBook.of(OwnLayouts.uncertain()).xlsx());
    files.put("changed.xlsx", OwnBook.of(OwnLayouts.changed()).xlsx());
    return files;
  }
}
