package vn.tiengnoi.etl.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip in which somebody packed several files. It is looked through whole before anything of it is
 * used, because declared sizes may lie; names are only names, nothing is unpacked under them.
 */
public final class ZippedFiles {
  private static final int MOST_FILES = 500;

  /** Begins of the names with which workbooks and other documents, zips themselves, begin. */
  private static final List<String> OF_DOCUMENTS =
      List.of("[Content_Types].xml", "_rels/", "mimetype", "xl/", "docProps/", "word/", "ppt/");

  private static final int NAME_AT = 30;

  private final Path file;

  public ZippedFiles(Path file) {
    this.file = file;
  }

  /** Takes one file out of it. */
  public interface Sink {
    void file(String name, InputStream in) throws IOException;
  }

  /** Why a zip, or a file in it, is not taken. */
  public enum Refusal {
    DAMAGED("tệp nén hỏng", "a damaged zip"),
    TOO_MUCH(
        "tệp nén phình quá lớn hoặc có quá nhiều tệp",
        "the zip swells too large or holds too many files"),
    PASSWORD("tệp nén có mật khẩu", "the zip has a password"),
    NESTED("tệp nén nằm trong tệp nén", "a zip within a zip"),
    EMPTY("tệp nén không có tệp nào", "the zip holds no file");

    private final String vi;
    private final String en;

    Refusal(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }

    public String vi() {
      return vi;
    }

    public String en() {
      return en;
    }
  }

  /** A zip, or the file of this name in it, that is not taken. */
  public record Refused(String name, Refusal why) {}

  /** How many bytes {@link #mayBe} looks at. */
  public static final int LOOKED_AT = 64;

  /**
   * Whether a file that begins so may be a zip of files; a workbook is a zip, too, and is none.
   *
   * @param start its first {@link #LOOKED_AT} bytes
   */
  public static boolean mayBe(byte[] start) {
    if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
      return false;
    }
    String name =
        start.length <= NAME_AT
            ? ""
            : new String(start, NAME_AT, start.length - NAME_AT, StandardCharsets.ISO_8859_1);
    return OF_DOCUMENTS.stream().noneMatch(name::startsWith);
  }

  /** Whether it is a document after all, whatever its first part is called. */
  public boolean isDocument() {
    try (ZipFile zip = open()) {
      return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  /**
   * Takes all files out.
   *
   * @return what was not taken, and why
   */
  public List<Refused> each(String name, Sink sink) throws IOException {
    List<Refused> refused = new ArrayList<>();
    try (ZipFile zip = open()) {
      List<ZipArchiveEntry> files = files(zip);
      if (files.isEmpty()) {
        return List.of(new Refused(name, Refusal.EMPTY));
      }
      if (files.stream().anyMatch(entry -> entry.getGeneralPurposeBit().usesEncryption())) {
        return List.of(new Refused(name, Refusal.PASSWORD));
      }
      if (files.size() > MOST_FILES || swells(zip, files)) {
        return List.of(new Refused(name, Refusal.TOO_MUCH));
      }
      for (ZipArchiveEntry entry : files) {
        if (isZip(zip, entry)) {
          refused.add(new Refused(entry.getName(), Refusal.NESTED));
          continue;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          sink.file(entry.getName(), in);
        }
      }
      return refused;
    } catch (DamagedException | RuntimeException damaged) {
      return List.of(new Refused(name, Refusal.DAMAGED));
    }
  }

  /** It cannot be read; apart from what goes wrong where its files are put. */
  private static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(IOException cause) {
      super(cause);
    }
  }

  private ZipFile open() throws DamagedException {
    try {
      return ZipFile.builder().setPath(file).get();
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  private static List<ZipArchiveEntry> files(ZipFile zip) {
    return Collections.list(zip.getEntries()).stream()
        .filter(entry -> !entry.isDirectory() && !isLeftover(entry.getName()))
        .toList();
  }

  private static boolean isLeftover(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return path.startsWith("__MACOSX/")
        || name.isEmpty()
        || name.startsWith(".")
        || name.startsWith("~$")
        || name.toLowerCase(Locale.ROOT).equals("thumbs.db");
  }

  /** Inflates all once, into nothing. */
  private boolean swells(ZipFile zip, List<ZipArchiveEntry> files) throws IOException {
    InflationLimit limit = new InflationLimit(Files.size(file));
    for (ZipArchiveEntry entry : files) {
      try (InputStream in = zip.getInputStream(entry)) {
        byte[] buffer = new byte[1 << 16];
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
          limit.count(got);
        }
      } catch (TooMuchException tooMuch) {
        return true;
      } catch (IOException e) {
        throw new DamagedException(e);
      }
    }
    return false;
  }

  private static boolean isZip(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return mayBe(in.readNBytes(LOOKED_AT));
    }
  }
}
