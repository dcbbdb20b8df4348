package vn.tiengnoi.etl.mailbox;

import java.util.Optional;
import vn.tiengnoi.etl.mail.MailAccount;
import vn.tiengnoi.etl.mail.MailSecurity;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * Section {@code mailbox}: from where mails with reports are fetched.
 *
 * @param folder where they come in
 * @param doneFolder where those go that were taken in or answered
 * @param asideFolder where those go that somebody may want to look at
 * @param largest bytes of the largest mail that is fetched
 * @param mostAtOnce mails of one intake run
 * @param authenticatedBy the server whose word on DMARC every mail must carry; empty where none is
 *     asked for
 */
public record MailboxSettings(
    MailAccount account,
    String folder,
    String doneFolder,
    String asideFolder,
    long largest,
    int mostAtOnce,
    Optional<String> authenticatedBy) {

  /** Reads the section. */
  public static MailboxSettings of(SettingsSection section) {
    MailAccount account = MailAccount.of(section, MailSecurity.TLS, 993, 143, 143);
    return new MailboxSettings(
        account,
        section.text("folder").orElse("INBOX"),
        section.text("done_folder").orElse("TiengNoi-Done"),
        section.text("aside_folder").orElse("TiengNoi-Aside"),
        (long) section.whole("largest_megabytes", 35, 1, 1024) << 20,
        section.whole("most_at_once", 1_000, 1, 100_000),
        section.text("authenticated_by"));
  }

  /** Whether there is a mailbox at all. */
  public boolean isSet() {
    return account.isSet();
  }

  /** How the mailbox is named in the database. */
  String name() {
    return account.user() + "@" + account.host() + "/" + folder;
  }
}
