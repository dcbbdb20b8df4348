package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.sheet.SheetSink;
import vn.tiengnoi.etl.sheet.SheetSource;

/**
 * Reads {@code .xlsx} in one pass over the parts that hold sheets: what is looked at for safety is
 * what is read, once. Strings that the sheets share stay in memory, sheets do not.
 */
final class XlsxSource implements SheetSource {
  private static final long LARGEST_SMALL_PART = 16L << 20;
  private static final int MOST_SHEETS = 1_000;
  private static final String RELATIONS = "_rels/.rels";
  private static final String TYPES = "[Content_Types].xml";

  private final Path file;

  XlsxSource(Path file) {
    this.file = file;
  }

  /** A sheet as the workbook names it. */
  private record Named(String name, boolean visible, String relation) {}

  private record Relation(String type, String target) {}

  private record Contents(List<Named> sheets, boolean from1904) {}

  @Override
  public void read(SheetSink sink) throws IOException, UnreadableFileException {
    try (ZipParts parts = ZipParts.open(file)) {
      refuseMacros(parts);
      String workbook = workbookPart(parts);
      Contents contents = contents(parts, workbook);
      Map<String, Relation> relations = relations(parts, workbook);
      XlsxStyles styles = XlsxStyles.read(parts, partOf(relations, "/styles"));
      XlsxStrings strings = XlsxStrings.read(parts, partOf(relations, "/sharedStrings"));
      Set<String> names = new HashSet<>();
      for (Named sheet : contents.sheets()) {
        Relation relation = relations.get(sheet.relation());
        if (relation == null || !parts.has(relation.target())) {
          throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
        }
        if (relation.type().endsWith("/worksheet")) {
          new XlsxSheet(parts, relation.target(), styles, strings, contents.from1904())
              .read(SheetNames.unique(sheet.name(), names), sheet.visible(), sink);
        }
      }
    } catch (TooMuchException e) {
      throw e.asFault();
    }
  }

  private static void refuseMacros(ZipParts parts) throws IOException, UnreadableFileException {
    if (parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
      throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
    }
    XmlParts.read(
        parts.require(TYPES, LARGEST_SMALL_PART),
        xml -> {
          while (xml.nextElement()) {
            String type = xml.attribute("ContentType");
            if (type.contains("macroEnabled") || type.contains("macrosheet")) {
              throw new UnreadableFileException(FaultCode.MACROS.ofWhole());
            }
          }
        });
  }

  private static String workbookPart(ZipParts parts) throws IOException, UnreadableFileException {
    if (parts.has(RELATIONS)) {
      String part = partOf(relationsIn(parts, RELATIONS, ""), "/officeDocument");
      if (!part.isEmpty()) {
        return part;
      }
    }
    return "xl/workbook.xml";
  }

  private static String partOf(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith(type))
        .map(Relation::target)
        .findFirst()
        .orElse("");
  }

  private static Map<String, Relation> relations(ZipParts parts, String workbook)
      throws IOException, UnreadableFileException {
    int name = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, name);
    return relationsIn(parts, folder + "_rels/" + workbook.substring(name) + ".rels", folder);
  }

  private static Map<String, Relation> relationsIn(ZipParts parts, String part, String folder)
      throws IOException, UnreadableFileException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    XmlParts.read(
        parts.require(part, LARGEST_SMALL_PART),
        xml -> {
          while (xml.nextElement()) {
            // What lies outside the file is never followed.
            if (xml.name().equals("Relationship")
                && !xml.attribute("TargetMode").equals("External")) {
              relations.put(
                  xml.attribute("Id"),
                  new Relation(xml.attribute("Type"), resolve(folder, xml.attribute("Target"))));
            }
          }
        });
    return relations;
  }

  private static String resolve(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int parent = base.lastIndexOf('/', base.length() - 2);
      base = base.isEmpty() ? "" : base.substring(0, parent + 1);
    }
    return base + rest;
  }

  private static Contents contents(ZipParts parts, String workbook)
      throws IOException, UnreadableFileException {
    InputStream part = parts.require(workbook, LARGEST_SMALL_PART);
    List<Named> sheets = new ArrayList<>();
    boolean[] from1904 = new boolean[1];
    XmlParts.read(
        part,
        xml -> {
          while (xml.nextElement()) {
            if (xml.name().equals("sheet")) {
              String state = xml.attribute("state");
              boolean visible = !state.equals("hidden") && !state.equals("veryHidden");
              sheets.add(new Named(xml.attribute("name"), visible, xml.attribute("id")));
              if (sheets.size() > MOST_SHEETS) {
                throw new UnreadableFileException(
                    FaultCode.OVERSIZED_FILE.ofWhole(MOST_SHEETS + " sheets"));
              }
            } else if (xml.name().equals("workbookPr")) {
              from1904[0] = xml.isTrue("date1904");
            }
          }
        });
    if (sheets.isEmpty()) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    return new Contents(sheets, from1904[0]);
  }
}
