package vn.tiengnoi.etl.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tiengnoi.etl.contact.Contact;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.inbox.VaultBatch;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.NoRoom;

/**
 * Looks at one mail of a mailbox: who sent it, may they, and what is in it. A mail that nobody
 * known sent is not taken apart at all, one that is too large is not even fetched.
 */
final class MailExamination {
  private static final Logger LOG = LoggerFactory.getLogger(MailExamination.class);
  private static final int IN_MEMORY = 4 << 20;

  private final Home home;
  private final MailboxSettings settings;
  private final String ourselves;
  private final Contacts contacts;
  private final VaultBatch vault;
  private final Session session;

  /**
   * @param ourselves the address that our own mails come from
   * @param vault where what mails bring is put
   */
  MailExamination(
      Home home, MailboxSettings settings, String ourselves, Contacts contacts, VaultBatch vault) {
    this.vault = vault;
    this.home = home;
    this.settings = settings;
    this.ourselves = ourselves;
    this.contacts = contacts;
    this.session = settings.account().session("imap");
  }

  /** Thrown where a mail cannot be taken apart, however often one tries. */
  private static final class UnreadableMailException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableMailException(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Looks at a mail.
   *
   * @param whole all of it, where it was fetched already
   */
  IncomingMail examine(IMAPMessage message, long uid, @Nullable InputStream whole, Instant now)
      throws MessagingException, IOException {
    long size = message.getSize();
    Instant receivedAt = MailMoment.received(message, now);
    MailNotes notes = new MailNotes();
    if (size > settings.largest()) {
      MailHead head = MailHead.of(message);
      MailOutcome outcome = ofHead(head);
      return mail(
          uid,
          head,
          size,
          receivedAt,
          outcome == MailOutcome.TAKEN ? MailOutcome.TOO_LARGE : outcome,
          List.of(),
          notes);
    }
    try (Content content =
        whole == null ? fetch(message, size) : new Content(new MimeMessage(session, whole), null)) {
      MailHead head = MailHead.of(content.message());
      MailOutcome outcome = ofHead(head);
      List<MailParts.Taken> files = List.of();
      if (outcome == MailOutcome.TAKEN) {
        try {
          files = files(content.message(), notes);
          outcome = outcome(head, files);
        } catch (UnreadableMailException broken) {
          LOG.info("mail {} of {} cannot be taken apart", uid, settings.name(), broken);
          outcome = MailOutcome.UNREADABLE;
        }
      }
      return mail(uid, head, size, receivedAt, outcome, files, notes);
    }
  }

  /** Whether somebody who may send reports sent it, as far as its head says. */
  private MailOutcome ofHead(MailHead head) {
    if (head.sender().equalsIgnoreCase(ourselves)) {
      return MailOutcome.AUTOMATIC;
    }
    if (head.sender().isEmpty() || contacts.ofEmail(head.sender()).isEmpty()) {
      return head.automatic() ? MailOutcome.AUTOMATIC : MailOutcome.UNKNOWN_SENDER;
    }
    boolean vouched =
        settings.authenticatedBy().isEmpty()
            || head.isVouchedForBy(settings.authenticatedBy().get());
    return vouched ? MailOutcome.TAKEN : MailOutcome.NOT_AUTHENTICATED;
  }

  private static MailOutcome outcome(MailHead head, List<MailParts.Taken> files) {
    if (!files.isEmpty()) {
      return MailOutcome.TAKEN;
    }
    return head.automatic() ? MailOutcome.AUTOMATIC : MailOutcome.NO_FILES;
  }

  /** A mail that its server does not give away, or not as it said. */
  IncomingMail unreadable(IMAPMessage message, long uid, Instant now) throws MessagingException {
    MailHead head = MailHead.of(message);
    MailOutcome outcome = ofHead(head);
    return mail(
        uid,
        head,
        message.getSize(),
        MailMoment.received(message, now),
        outcome == MailOutcome.TAKEN ? MailOutcome.UNREADABLE : outcome,
        List.of(),
        new MailNotes());
  }

  private IncomingMail mail(
      long uid,
      MailHead head,
      long size,
      Instant receivedAt,
      MailOutcome outcome,
      List<MailParts.Taken> files,
      MailNotes notes) {
    Set<String> reporters =
        contacts.ofEmail(head.sender()).stream()
            .map(Contact::reporter)
            .collect(Collectors.toCollection(TreeSet::new));
    return new IncomingMail(
        uid, head, size, receivedAt, outcome, reporters, files, contentHash(files), notes);
  }

  private List<MailParts.Taken> files(MimeMessage message, MailNotes notes)
      throws UnreadableMailException {
    try {
      return MailParts.of(message, home, vault, settings.largest(), notes);
    } catch (MessagingException | IOException broken) {
      if (NoRoom.isBehind(broken)) {
        throw new UncheckedIOException(NoRoom.words(home), new IOException(broken));
      }
      throw new UnreadableMailException(broken);
    } catch (RuntimeException | StackOverflowError ours) {
      if (NoRoom.isBehind(ours) || ours instanceof UncheckedIOException) {
        throw ours;
      }
      throw new UnreadableMailException(ours);
    }
  }

  private static @Nullable String contentHash(List<MailParts.Taken> files) {
    if (files.isEmpty()) {
      return null;
    }
    String all =
        files.stream().map(file -> file.kept().sha256()).sorted().collect(Collectors.joining("\n"));
    try {
      byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A whole mail: a small one in memory, a larger one on disk. */
  private record Content(MimeMessage message, @Nullable Path copy) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (copy != null) {
        Files.deleteIfExists(copy);
      }
    }
  }

  private Content fetch(IMAPMessage message, long size) throws MessagingException, IOException {
    try (InputStream in = new Bounded(message.getMimeStream(), settings.largest() + IN_MEMORY)) {
      if (size <= IN_MEMORY) {
        return new Content(new MimeMessage(session, in), null);
      }
      Path copy = Files.createTempFile(home.scratch(), "mail-", ".eml");
      try {
        Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        InputStream shared = new jakarta.mail.util.SharedFileInputStream(copy.toFile());
        return new Content(new MimeMessage(session, shared), copy);
      } catch (MessagingException | IOException | RuntimeException e) {
        Files.deleteIfExists(copy);
        throw e;
      }
    }
  }

  /** A server that says a mail is small and sends a large one is not believed. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      left -= Math.max(0, got);
      if (left < 0) {
        throw new IOException("the mail is larger than its server said");
      }
      return got;
    }
  }
}
