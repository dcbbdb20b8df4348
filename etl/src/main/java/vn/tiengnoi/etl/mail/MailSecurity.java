package vn.tiengnoi.etl.mail;

import java.util.Locale;
import java.util.Set;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/** How a connection to a mail server is protected. */
public enum MailSecurity {
  /** TLS from the first byte. */
  TLS,
  /** TLS after a greeting in plain words; a server that does not offer it is not spoken to. */
  STARTTLS,
  /** None: for a server on this machine, or where somebody says so explicitly. */
  NONE;

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /**
   * Reads {@code security}; where it is not set, a server on this machine is spoken to in plain
   * words and any other protected.
   *
   * @param usual what is usual for servers elsewhere
   */
  public static MailSecurity of(SettingsSection section, String host, MailSecurity usual) {
    String text = section.text("security").orElse("");
    for (MailSecurity security : values()) {
      if (security.name().toLowerCase(Locale.ROOT).equals(text)) {
        return security;
      }
    }
    if (!text.isEmpty()) {
      section.fault(
          "security",
          "là \"%s\"; phải là tls, starttls hoặc none".formatted(text),
          "is \"%s\"; expected tls, starttls or none".formatted(text));
    }
    return LOOPBACK.contains(host) ? NONE : usual;
  }
}
