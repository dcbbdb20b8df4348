package vn.tiengnoi.etl.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.tiengnoi.warehouse.pack.Pack;

/** A template as a clerk would leave it: cells filled or changed in its XML, all else untouched. */
final class FilledTemplate {
  static final String FORM = "xl/worksheets/sheet1.xml";
  static final String IDENTITY = "xl/worksheets/sheet3.xml";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  FilledTemplate(Pack pack, Template template) {
    this(bytes(pack, template));
  }

  FilledTemplate(byte[] workbook) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Pack pack, Template template) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new TemplateWriter(pack).write(out, template, PreviousFigures.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes into a cell of the form: a number where it is one, else a text. */
  FilledTemplate fill(String cell, String content) {
    boolean number = content.matches("-?\\d+(\\.\\d+)?");
    String inside =
        number
            ? "><v>%s</v></c>".formatted(content)
            : " t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(content);
    return edit(
        FORM,
        xml -> {
          String filled =
              xml.replaceFirst(
                  "<c r=\"%s\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)".formatted(cell),
                  "<c r=\"%s\"$1%s"
                      .formatted(cell, java.util.regex.Matcher.quoteReplacement(inside)));
          if (filled.equals(xml)) {
            throw new IllegalArgumentException("there is no cell " + cell);
          }
          return filled;
        });
  }

  /** Empties a cell of the form. */
  FilledTemplate empty(String cell) {
    return edit(
        FORM, xml -> xml.replaceFirst("<c r=\"%s\"[^>]*?(/>|>.*?</c>)".formatted(cell), ""));
  }

  FilledTemplate edit(String part, UnaryOperator<String> change) {
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
