package vn.tiengnoi.etl.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What an attachment is called, in each of the ways in which programs write that down. */
final class AttachmentName {
  private AttachmentName() {}

  /** Its name; null for none, or for one that cannot be read. */
  static @Nullable String of(Part part) {
    try {
      // The library reads RFC 2231; what it leaves are encoded words, and bare bytes.
      @Nullable String name = part.getFileName();
      if (name == null || name.isBlank()) {
        return null;
      }
      return bytesAsUtf8(name.contains("=?") ? words(name) : name);
    } catch (MessagingException unreadable) {
      return null;
    }
  }

  private static String words(String name) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(name));
    } catch (UnsupportedEncodingException unknownLetters) {
      return name;
    }
  }

  /** Programs that write UTF-8 without saying so; the library gives one letter a byte. */
  private static String bytesAsUtf8(String name) {
    boolean bytes = name.chars().allMatch(letter -> letter < 256);
    boolean ascii = name.chars().allMatch(letter -> letter < 128);
    if (!bytes || ascii) {
      return name;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException otherLetters) {
      return name;
    }
  }

  /** How the name of such a file ends where it has none. */
  static String ending(String type) {
    if (type.contains("spreadsheetml")) {
      return ".xlsx";
    }
    if (type.contains("ms-excel")) {
      return ".xls";
    }
    if (type.contains("opendocument.spreadsheet")) {
      return ".ods";
    }
    return type.startsWith("text/csv") ? ".csv" : "";
  }
}
