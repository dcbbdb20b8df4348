package vn.tiengnoi.etl.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.raw.RawFile;
import vn.tiengnoi.etl.raw.RawInput;
import vn.tiengnoi.etl.raw.RawLine;

/** Extracts single files in a temporary folder, and makes zipped ones. */
final class Extracting {
  private final Path folder;

  Extracting(Path folder) {
    this.folder = folder;
  }

  RawFile extract(String name, byte[] content) throws IOException {
    return extract(name, content, TimeLimit.USUAL);
  }

  RawFile extract(String name, byte[] content, TimeLimit limit) throws IOException {
    Path original = Files.write(folder.resolve("original"), content);
    RawStaging staging = staging();
    new Extractor(staging, limit).extract(original, "abc", name);
    try (RawInput in = new RawInput(staging.sheets("abc"))) {
      return in.readFile();
    }
  }

  private RawStaging staging() throws IOException {
    return RawStaging.in(folder.resolve("raw"));
  }

  /** Lines of the long layout of the file extracted last. */
  List<RawLine> lines() throws IOException {
    List<RawLine> lines = new ArrayList<>();
    if (Files.exists(staging().lines("abc"))) {
      try (RawInput in = new RawInput(staging().lines("abc"))) {
        for (RawLine line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** The one reason for which a file is refused. */
  String refusal(String name, byte[] content) throws IOException {
    RawFile file = extract(name, content);
    if (!file.reports().isEmpty() || file.faults().size() != 1) {
      throw new AssertionError(name + " was not refused for one reason: " + file);
    }
    return file.faults().get(0).code().code();
  }

  /** Faults of the first report, each as its code and cell. */
  static List<String> faults(RawFile file) {
    return file.reports().get(0).faults().stream().map(Extracting::inShort).toList();
  }

  private static String inShort(Fault fault) {
    return fault.code().code() + " " + fault.cell();
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, byte[]> parts(byte[] zipped) throws IOException {
    // From its directory: what is written as a stream says the sizes of its parts only there.
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zipped)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        try (InputStream part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), part.readAllBytes());
        }
      }
    }
    return parts;
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] with(byte[] zipped, String part, byte[] content) throws IOException {
    Map<String, byte[]> parts = parts(zipped);
    parts.put(part, content);
    return zip(parts);
  }

  static byte[] changed(byte[] zipped, String part, String from, String to) throws IOException {
    String before =
        new String(parts(zipped).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    if (!before.contains(from)) {
      throw new AssertionError(part + " holds no " + from + ": " + before);
    }
    return with(zipped, part, text(before.replace(from, to)));
  }
}
