package vn.tiengnoi.etl.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.arrival.ArrivedName;
import vn.tiengnoi.etl.format.ZippedFiles;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.etl.inbox.VaultBatch;
import vn.tiengnoi.warehouse.home.Home;

/**
 * Takes a mail apart: what may be a report goes to the vault, zips are unpacked, and what is
 * neither is left out with its reason. What the mail's own text says is not read.
 */
final class MailParts {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 1_000;

  private final Home home;
  private final VaultBatch vault;
  private final long largest;
  private final MailNotes notes;
  private final List<Taken> files = new ArrayList<>();
  private int parts;

  private MailParts(Home home, VaultBatch vault, long largest, MailNotes notes) {
    this.home = home;
    this.vault = vault;
    this.largest = largest;
    this.notes = notes;
  }

  /** A file that is on its way to the vault. */
  record Taken(String name, Vault.Kept kept) {}

  /**
   * The files of a mail.
   *
   * @param vault where they are put
   * @throws MessagingException where it cannot be taken apart
   */
  static List<Taken> of(
      MimeMessage message, Home home, VaultBatch vault, long largest, MailNotes notes)
      throws MessagingException, IOException {
    MailParts taking = new MailParts(home, vault, largest, notes);
    taking.walk(message, 0);
    return List.copyOf(taking.files);
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    parts++;
    if (depth > DEEPEST || parts > MOST_PARTS) {
      throw new MessagingException("too many parts, or too deep");
    }
    String type = type(part);
    if (type.startsWith("multipart/")) {
      if (!(part.getContent() instanceof Multipart multipart)) {
        throw new MessagingException("a multipart without parts");
      }
      for (int i = 0; i < multipart.getCount(); i++) {
        walk(multipart.getBodyPart(i), depth + 1);
      }
      return;
    }
    @Nullable String given = AttachmentName.of(part);
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
    boolean body = (type.startsWith("text/plain") || type.startsWith("text/html")) && !attached;
    if (given == null && body) {
      return;
    }
    String name = ArrivedName.of(given, "tep-%d".formatted(parts) + AttachmentName.ending(type));
    @Nullable LeftOut why = LeftOut.of(type, name);
    if (why == null) {
      take(name, part.getInputStream());
    } else {
      notes.add(name, why.vi(), why.en());
    }
  }

  /** A header that cannot be read says nothing. */
  private static String type(Part part) throws MessagingException {
    @Nullable String type = part.getContentType();
    return type == null ? "text/plain" : type.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String disposition(Part part) {
    try {
      return part.getDisposition();
    } catch (MessagingException unreadable) {
      return null;
    }
  }

  private void take(String name, InputStream content) throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(content, 1 << 13)) {
      in.mark(ZippedFiles.LOOKED_AT);
      byte[] start = in.readNBytes(ZippedFiles.LOOKED_AT);
      in.reset();
      if (start.length == 0) {
        notes.add(name, "tệp rỗng", "an empty file");
      } else if (ZippedFiles.mayBe(start)) {
        takeZip(name, in);
      } else {
        files.add(new Taken(name, vault.keep(in, largest)));
      }
    }
  }

  private void takeZip(String name, InputStream in) throws IOException {
    Path copy = Files.createTempFile(home.scratch(), "mail-", ".zip");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      ZippedFiles zip = new ZippedFiles(copy);
      if (zip.isDocument()) {
        try (InputStream whole = Files.newInputStream(copy)) {
          files.add(new Taken(name, vault.keep(whole, largest)));
        }
        return;
      }
      zip.each(name, this::takeOut)
          .forEach(
              refused ->
                  notes.add(
                      ArrivedName.of(refused.name(), name),
                      refused.why().vi(),
                      refused.why().en()));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private void takeOut(String inside, InputStream in) throws IOException {
    String name = ArrivedName.of(inside, "tep-%d".formatted(files.size() + 1));
    // Bounded by what a zip may hold at all.
    files.add(new Taken(name, vault.keep(in, Long.MAX_VALUE)));
  }
}
