package vn.tiengnoi.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tiengnoi.warehouse.read.Overview;
import vn.tiengnoi.warehouse.read.OverviewQuestion;
import vn.tiengnoi.warehouse.unit.Boundaries;

/** A document made and read back: its text, and each glyph with its place and size. */
final class PdfPage implements AutoCloseable {
  private static final Documents DOCUMENTS = new Documents();
  private static final OverviewQuestion QUESTION =
      new OverviewQuestion(Given.BAC_GIANG, 2024, "VD01", Boundaries.AS_REPORTED);

  private final byte[] bytes;
  private final PDDocument document;
  private final String text;
  private final List<TextPosition> glyphs = new ArrayList<>();

  private PdfPage(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.document = Loader.loadPDF(bytes);
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            glyphs.add(glyph);
            super.processTextPosition(glyph);
          }
        };
    stripper.setSortByPosition(true);
    this.text = stripper.getText(document).replace('\u00a0', ' ');
  }

  byte[] bytes() {
    return bytes.clone();
  }

  PDDocument document() {
    return document;
  }

  String text() {
    return text;
  }

  List<TextPosition> glyphs() {
    return glyphs;
  }

  static PdfPage of(Overview overview, String language) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DOCUMENTS.write("overview", new GivenReading(overview), QUESTION, language, Format.PDF, out);
      return new PdfPage(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with every run of white space as one blank, as lines may break anywhere. */
  String flowing() {
    return text.replaceAll("\\s+", " ");
  }

  /** Pairs of glyphs that are printed over one another. */
  List<String> collisions() {
    List<TextPosition> downwards =
        glyphs.stream().sorted(Comparator.comparing(TextPosition::getYDirAdj)).toList();
    List<String> collisions = new ArrayList<>();
    for (int at = 0; at < downwards.size(); at++) {
      TextPosition glyph = downwards.get(at);
      for (int next = at + 1; next < downwards.size() && near(glyph, downwards.get(next)); next++) {
        if (overlap(glyph, downwards.get(next))) {
          collisions.add(place(glyph) + " " + place(downwards.get(next)));
        }
      }
    }
    return collisions;
  }

  /** On the same line, or on one so close above or below that the two touch. */
  private static boolean near(TextPosition one, TextPosition other) {
    return Math.abs(one.getYDirAdj() - other.getYDirAdj()) < 5.5;
  }

  private static boolean overlap(TextPosition one, TextPosition other) {
    return !one.getUnicode().isBlank()
        && !other.getUnicode().isBlank()
        && left(one) + inner(one) > left(other)
        && left(other) + inner(other) > left(one);
  }

  private static double left(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj() * 0.15;
  }

  private static double inner(TextPosition glyph) {
    return glyph.getWidthDirAdj() * 0.7;
  }

  private static String place(TextPosition glyph) {
    return String.format(
        Locale.ROOT, "%s@%.0f,%.0f", glyph.getUnicode(), glyph.getXDirAdj(), glyph.getYDirAdj());
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
