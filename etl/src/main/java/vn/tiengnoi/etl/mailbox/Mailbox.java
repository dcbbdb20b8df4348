package vn.tiengnoi.etl.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection to the mailbox. */
final class Mailbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

  private final MailboxSettings settings;
  private final IMAPStore store;
  private final IMAPFolder folder;

  private Mailbox(MailboxSettings settings, IMAPStore store, IMAPFolder folder) {
    this.settings = settings;
    this.store = store;
    this.folder = folder;
  }

  static Mailbox open(MailboxSettings settings) throws MessagingException {
    IMAPStore store = (IMAPStore) settings.account().session("imap").getStore("imap");
    try {
      store.connect(
          settings.account().host(),
          settings.account().port(),
          settings.account().user(),
          settings.account().password().orElse(""));
      IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new Mailbox(settings, store, folder);
    } catch (MessagingException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** What the server's numbers mean; another value means that it numbers its mails anew. */
  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  /** A mail and the server's number of it. */
  record Numbered(long uid, IMAPMessage message) {}

  /** Mails that were not looked at yet, oldest first. */
  List<Numbered> unknown(Set<Long> known, int most) throws MessagingException {
    Message[] all = folder.getMessages();
    FetchProfile numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(all, numbers);
    List<Numbered> unknown = new ArrayList<>();
    for (Message message : all) {
      long uid = folder.getUID(message);
      if (unknown.size() < most && !known.contains(uid)) {
        unknown.add(new Numbered(uid, (IMAPMessage) message));
      }
    }
    return unknown;
  }

  /** Asks for the sizes and dates of several mails at once. */
  void prepare(List<Numbered> mails) throws MessagingException {
    FetchProfile heads = new FetchProfile();
    heads.add(FetchProfile.Item.ENVELOPE);
    heads.add(FetchProfile.Item.SIZE);
    folder.fetch(mails.stream().map(Numbered::message).toArray(Message[]::new), heads);
  }

  /**
   * Asks for several small mails whole, in one question: a question a mail costs more than the mail
   * itself. What the server does not give is not in the answer.
   *
   * @param most bytes of a mail that is small, and of all of them together
   */
  Map<Long, InputStream> whole(List<Numbered> mails, long most) throws MessagingException {
    List<String> numbers = new ArrayList<>();
    long size = 0;
    for (Numbered one : mails) {
      size += one.message().getSize();
      if (size <= most) {
        numbers.add(Long.toString(one.uid()));
      }
    }
    Map<Long, InputStream> whole = new HashMap<>();
    if (numbers.size() > 1) {
      Object unused =
          folder.doCommand(
              protocol -> {
                Response[] answers =
                    protocol.command(
                        "UID FETCH " + String.join(",", numbers) + " (UID BODY.PEEK[])", null);
                for (Response answer : answers) {
                  if (answer instanceof FetchResponse fetched) {
                    UID uid = fetched.getItem(UID.class);
                    BODY body = fetched.getItem(BODY.class);
                    ByteArrayInputStream content =
                        body == null ? null : body.getByteArrayInputStream();
                    if (uid != null && content != null) {
                      whole.put(uid.uid, content);
                    }
                  }
                }
                protocol.notifyResponseHandlers(answers);
                protocol.handleResult(answers[answers.length - 1]);
                return whole;
              });
    }
    return whole;
  }

  /** Whether the connection is still of use. */
  boolean isOpen() {
    return folder.isOpen() && store.isConnected();
  }

  /** Marks mails as seen; those that are not there any more need no mark. */
  void markSeen(List<Long> uids) throws MessagingException {
    Message[] there = byNumber(uids);
    if (there.length > 0) {
      folder.setFlags(there, new Flags(Flags.Flag.SEEN), true);
    }
  }

  /** Puts mails into another folder, where the server lets us; else they stay, marked. */
  void putAway(List<Long> uids, boolean aside) throws MessagingException {
    Message[] there = byNumber(uids);
    if (there.length == 0) {
      return;
    }
    Folder target = store.getFolder(aside ? settings.asideFolder() : settings.doneFolder());
    try {
      if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
        LOG.warn("the mail folder {} cannot be made; mails stay where they are", target);
        return;
      }
      if (store.hasCapability("MOVE")) {
        folder.moveMessages(there, target);
      } else {
        folder.copyMessages(there, target);
        folder.setFlags(there, new Flags(Flags.Flag.DELETED), true);
        folder.expunge(there);
      }
    } catch (MessagingException refused) {
      if (!isOpen()) {
        throw refused;
      }
      LOG.warn("mails cannot be put into {}; they stay where they are", target, refused);
    }
  }

  private Message[] byNumber(List<Long> uids) throws MessagingException {
    long[] numbers = uids.stream().mapToLong(Long::longValue).toArray();
    List<Message> there = new ArrayList<>();
    for (Message message : folder.getMessagesByUID(numbers)) {
      if (message != null && !message.isExpunged()) {
        there.add(message);
      }
    }
    return there.toArray(Message[]::new);
  }

  @Override
  public void close() {
    try {
      if (folder.isOpen()) {
        folder.close(false);
      }
      store.close();
    } catch (MessagingException alreadyGone) {
      LOG.debug("the mailbox was closed already", alreadyGone);
    }
  }
}
