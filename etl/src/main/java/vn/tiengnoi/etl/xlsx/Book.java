package vn.tiengnoi.etl.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook being written. The same calls give the same bytes, whenever and wherever.
 *
 * <pre>{@code
 * Book book = new Book();
 * book.sheet("Biểu").text(0, 0, "Biểu số: QTE", CellStyle.text(12));
 * book.write(out);
 * }</pre>
 */
public final class Book {
  /** The first day a zip entry can carry, in local time as the format wants it. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Styles styles = new Styles();
  private final List<SheetWriter> sheets = new ArrayList<>();

  /** Adds a sheet; the first one is shown when the workbook is opened. */
  public SheetWriter sheet(String name) {
    SheetWriter sheet = new SheetWriter(name, styles);
    sheets.add(sheet);
    return sheet;
  }

  /** Writes the workbook; leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(1);
    part(zip, "[Content_Types].xml", contentTypes());
    part(zip, "_rels/.rels", relation("rId1", "officeDocument", "xl/workbook.xml"));
    part(zip, "xl/workbook.xml", workbook());
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      relations.append(one("rId" + (i + 1), "worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
    }
    relations.append(one("rId" + (sheets.size() + 1), "styles", "styles.xml"));
    part(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
    for (int i = 0; i < sheets.size(); i++) {
      part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i).xml(i == 0));
    }
    part(zip, "xl/styles.xml", styles.xml());
    zip.finish();
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder xml = new StringBuilder(Xml.HEAD);
    xml.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
    xml.append(
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    xml.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    xml.append(override("/xl/workbook.xml", "sheet.main+xml"));
    for (int i = 1; i <= sheets.size(); i++) {
      xml.append(override("/xl/worksheets/sheet" + i + ".xml", "worksheet+xml"));
    }
    return xml.append(override("/xl/styles.xml", "styles+xml")).append("</Types>").toString();
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, type);
  }

  private static String relation(String id, String kind, String target) {
    return relations(one(id, kind, target));
  }

  private static String relations(String all) {
    return Xml.HEAD
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
            .formatted(all);
  }

  private static String one(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, Xml.RELATIONS, kind, target);
  }

  private String workbook() {
    StringBuilder xml = new StringBuilder(Xml.HEAD);
    xml.append("<workbook xmlns=\"%s\" xmlns:r=\"%s\">".formatted(Xml.MAIN, Xml.RELATIONS));
    xml.append("<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      SheetWriter sheet = sheets.get(i);
      xml.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(
                  Xml.escaped(sheet.name()),
                  i + 1,
                  sheet.isHidden() ? " state=\"veryHidden\"" : "",
                  i + 1));
      names.append(printNames(i, sheet));
    }
    xml.append("</sheets>");
    if (!names.isEmpty()) {
      xml.append("<definedNames>").append(names).append("</definedNames>");
    }
    return xml.append("<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>").toString();
  }

  /** What is printed of a sheet and what is repeated, as the format wants it: as names. */
  private static String printNames(int index, SheetWriter sheet) {
    Page page = sheet.page();
    if (page == null) {
      return "";
    }
    String quoted = "'" + sheet.name().replace("'", "''") + "'!";
    String area = "$A$1:$%s$%d".formatted(Xml.letter(page.lastColumn()), sheet.lastRow() + 1);
    String names = name("Print_Area", index, quoted + area);
    return page.firstRepeated() < 0
        ? names
        : names
            + name(
                "Print_Titles",
                index,
                quoted + "$%d:$%d".formatted(page.firstRepeated() + 1, page.lastRepeated() + 1));
  }

  private static String name(String name, int sheet, String reference) {
    return "<definedName name=\"_xlnm.%s\" localSheetId=\"%d\">%s</definedName>"
        .formatted(name, sheet, Xml.escaped(reference));
  }
}
