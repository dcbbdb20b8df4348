package vn.tiengnoi.etl.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * Section {@code smtp}: how mails leave.
 *
 * @param from address that they come from
 * @param name whose it is, for people
 * @param giveUpAfter how long a mail is tried that the server does not take for now
 */
public record SmtpSettings(MailAccount account, String from, String name, Duration giveUpAfter) {

  /** Reads the section. */
  public static SmtpSettings of(SettingsSection section) {
    MailAccount account = MailAccount.of(section, MailSecurity.STARTTLS, 465, 587, 25);
    String from = section.required("from");
    if (account.isSet() && !from.isEmpty() && !isAddress(from)) {
      section.fault(
          "from",
          "là \"%s\"; phải là một địa chỉ thư điện tử".formatted(from),
          "is \"%s\"; expected a mail address".formatted(from));
    }
    return new SmtpSettings(
        account,
        from,
        section.text("name").orElse("Tiếng Nói"),
        section.duration("give_up_after", Duration.ofDays(5)));
  }

  private static boolean isAddress(String text) {
    try {
      new InternetAddress(text, true);
      return text.contains("@");
    } catch (AddressException e) {
      return false;
    }
  }

  /** Whether mails can leave at all. */
  public boolean isSet() {
    return account.isSet();
  }

  /** What stands behind the {@code @}. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }
}
