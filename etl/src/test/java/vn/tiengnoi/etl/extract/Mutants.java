package vn.tiengnoi.etl.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Good files made bad, the same ones for the same seed: bytes, zipped XML, text. */
public final class Mutants {
  private static final Pattern TAG = Pattern.compile("<[^<>]{1,400}>");
  private static final Pattern ATTRIBUTE = Pattern.compile("=\"[^\"<]{0,200}\"");
  private static final Pattern WORDS = Pattern.compile(">[^<]{1,200}<");
  private static final List<String> NASTY =
      List.of(
          "-1",
          "0",
          "999999999",
          "99999999999999999999",
          "1E+999999999",
          "1E-999999999",
          "NaN",
          "",
          " ",
          "XFD1048577",
          "ZZZZ9",
          "A0",
          "../../etc/passwd",
          "&#0;",
          "&unknown;",
          "&lt;script&gt;",
          "=1+1",
          "@SUM(A1)",
          "\u202Etxt.exe",
          "\uFFFF",
          "true",
          "hidden",
          "veryHidden",
          "s",
          "e",
          "shared",
          "percentage",
          "x".repeat(40_000));

  private final Random random;

  public Mutants(long seed) {
    this.random = new Random(seed);
  }

  /** One mutant of a file. */
  public byte[] mutate(String name, byte[] good) throws IOException {
    boolean zipped = good.length > 2 && good[0] == 'P' && good[1] == 'K';
    if (zipped && random.nextInt(4) > 0) {
      return zipped(good);
    }
    boolean text = name.endsWith(".csv") || name.endsWith(".tsv") || good[0] == '<';
    return text && random.nextBoolean() ? text(good) : bytes(good);
  }

  private byte[] bytes(byte[] good) {
    byte[] bad = good.clone();
    switch (random.nextInt(6)) {
      case 0 -> {
        return Arrays.copyOf(bad, random.nextInt(bad.length));
      }
      case 1 -> {
        int at = random.nextInt(bad.length);
        int end = Math.min(bad.length, at + random.nextInt(512));
        Arrays.fill(bad, at, end, (byte) (random.nextBoolean() ? 0 : 0xFF));
      }
      case 2 -> {
        int from = random.nextInt(bad.length);
        int to = random.nextInt(bad.length);
        int length = Math.min(random.nextInt(1024), bad.length - Math.max(from, to));
        System.arraycopy(bad, from, bad, to, length);
      }
      case 3 -> {
        int at = random.nextInt(bad.length);
        byte[] put = new byte[random.nextInt(64)];
        random.nextBytes(put);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bad, 0, at);
        out.writeBytes(put);
        out.write(bad, at, bad.length - at);
        return out.toByteArray();
      }
      default -> {
        int flips = 1 + random.nextInt(24);
        for (int i = 0; i < flips; i++) {
          bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return bad;
  }

  private byte[] text(byte[] good) {
    String text = new String(good, StandardCharsets.UTF_8);
    if (good[0] == '<') {
      return xml(text).getBytes(StandardCharsets.UTF_8);
    }
    int at = random.nextInt(text.length());
    String put =
        switch (random.nextInt(7)) {
          case 0 -> "\"";
          case 1 -> "\u0000\u0000";
          case 2 -> "\r";
          case 3 -> ",;\t".repeat(random.nextInt(3_000));
          case 4 -> "\uFEFF\uFFFE";
          case 5 -> "\n".repeat(random.nextInt(5_000));
          default -> NASTY.get(random.nextInt(NASTY.size()));
        };
    String bad =
        text.substring(0, at)
            + put
            + text.substring(random.nextBoolean() ? at : Math.min(text.length(), at + 20));
    byte[] bytes =
        bad.getBytes(random.nextInt(4) == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    return random.nextInt(4) == 0 ? bytes(bytes.length == 0 ? good : bytes) : bytes;
  }

  private byte[] zipped(byte[] good) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    List<String> names = new ArrayList<>(parts.keySet());
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      String name = names.get(random.nextInt(names.size()));
      byte[] part = parts.get(name);
      int kind = random.nextInt(12);
      if (part == null || part.length == 0 || kind == 0) {
        parts.remove(name);
      } else if (kind == 1) {
        parts.remove(name);
        parts.put(NASTY.get(random.nextInt(NASTY.size() - 1)) + name, part);
      } else if (kind == 2) {
        parts.put(name, bytes(part));
      } else {
        parts.put(
            name, xml(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
      }
    }
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

  private String xml(String xml) {
    String nasty = NASTY.get(random.nextInt(NASTY.size()));
    return switch (random.nextInt(9)) {
      case 0 -> replaced(xml, TAG, "");
      case 1 -> replaced(xml, TAG, null);
      case 2, 3, 4 -> replaced(xml, ATTRIBUTE, "=\"" + nasty + "\"");
      case 5, 6 -> replaced(xml, WORDS, ">" + nasty + "<");
      case 7 ->
          xml.replaceFirst(
              "\\?>", "?><!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>");
      default -> {
        int at = random.nextInt(xml.length());
        int end = Math.min(xml.length(), at + random.nextInt(300));
        yield xml.substring(0, at) + "<x>".repeat(random.nextInt(200)) + xml.substring(end);
      }
    };
  }

  /** Puts another text in the place of one match; null stands for the match twice. */
  private String replaced(
      String xml, Pattern pattern, @org.jspecify.annotations.Nullable String by) {
    List<int[]> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(xml);
    while (matcher.find()) {
      places.add(new int[] {matcher.start(), matcher.end()});
    }
    if (places.isEmpty()) {
      return xml + "<";
    }
    int[] place = places.get(random.nextInt(places.size()));
    String match = xml.substring(place[0], place[1]);
    return xml.substring(0, place[0]) + (by == null ? match + match : by) + xml.substring(place[1]);
  }
}
