package vn.tiengnoi.etl.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;

/**
 * The parts of a zipped workbook that anybody may have sent. Parts are looked up by name in memory
 * and never written anywhere; what comes out of them is counted, because declared sizes may lie.
 * Parts that nobody asks for are never inflated.
 */
final class ZipParts implements Closeable {
  private static final int MOST_PARTS = 2_000;
  private static final Pattern PATH_TRICK =
      Pattern.compile("(?s)(.*[/\\\\])?\\.\\.([/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*|.*\\p{Cntrl}.*");

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
  private final InflationLimit limit;

  private ZipParts(ZipFile zip, long compressedSize) {
    this.zip = zip;
    this.limit = new InflationLimit(compressedSize);
  }

  static ZipParts open(Path file) throws IOException, UnreadableFileException {
    ZipFile zip = new ZipFile(file.toFile());
    ZipParts parts = new ZipParts(zip, Files.size(file));
    try {
      parts.list();
      return parts;
    } catch (UnreadableFileException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void list() throws UnreadableFileException {
    if (zip.size() > MOST_PARTS) {
      throw new UnreadableFileException(FaultCode.OVERSIZED_FILE.ofWhole(MOST_PARTS + " parts"));
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (PATH_TRICK.matcher(name).matches()) {
        throw forbidden("path");
      }
      if (parts.putIfAbsent(name.toLowerCase(Locale.ROOT), entry) != null) {
        throw forbidden("same part twice");
      }
      limit.declare(entry.getSize());
    }
  }

  /** Names in lower case. */
  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Opens a part.
   *
   * @param most bytes that may come out of it
   * @return null where there is no such part
   */
  @Nullable InputStream open(String name, long most) throws IOException {
    ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
    return entry == null
        ? null
        : new CountedStream(zip.getInputStream(entry), limit, Math.min(most, limit.largestPart()));
  }

  /** Opens a part that will be read once more; what comes out now is counted apart. */
  InputStream openBeforehand(String name) throws IOException, UnreadableFileException {
    ZipEntry entry = parts.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    InflationLimit apart = limit.apart();
    return new CountedStream(zip.getInputStream(entry), apart, apart.largestPart());
  }

  /** Opens a part that such a file must have. */
  InputStream require(String name, long most) throws IOException, UnreadableFileException {
    InputStream part = open(name, most);
    if (part == null) {
      throw new UnreadableFileException(FaultCode.DAMAGED_FILE.ofWhole());
    }
    return part;
  }

  /** The parts whose names begin so, in lower case. */
  List<String> under(String folder) {
    return parts.keySet().stream().filter(name -> name.startsWith(folder)).toList();
  }

  static UnreadableFileException forbidden(String what) {
    return new UnreadableFileException(FaultCode.FORBIDDEN_CONTENT.ofWhole(what));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
