package vn.tiengnoi.etl.mail;

import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * A server and how to sign in there.
 *
 * @param host its name; empty where nothing is set
 * @param password empty where none is needed
 */
public record MailAccount(
    String host, int port, MailSecurity security, String user, Optional<String> password) {
  private static final String PATIENCE = "30000";

  /**
   * Reads the names that the sections of incoming and outgoing mail share.
   *
   * @param usual what is usual for servers elsewhere
   * @param ports the usual ports for TLS, STARTTLS and neither
   */
  public static MailAccount of(SettingsSection section, MailSecurity usual, int... ports) {
    String host = section.required("host");
    MailSecurity security = MailSecurity.of(section, host, usual);
    return new MailAccount(
        host,
        section.whole("port", ports[security.ordinal()], 1, 65_535),
        security,
        section.text("user").orElse(""),
        section.secret("password"));
  }

  /** Whether there is such a server at all. */
  public boolean isSet() {
    return !host.isEmpty();
  }

  /**
   * A session that takes nothing from the machine's properties.
   *
   * @param protocol {@code smtp} or {@code imap}
   */
  public Session session(String protocol) {
    Properties properties = new Properties();
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "host", host);
    properties.setProperty(prefix + "port", Integer.toString(port));
    properties.setProperty(prefix + "connectiontimeout", PATIENCE);
    properties.setProperty(prefix + "timeout", PATIENCE);
    properties.setProperty(prefix + "writetimeout", PATIENCE);
    properties.setProperty(prefix + "ssl.enable", Boolean.toString(security == MailSecurity.TLS));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    boolean starttls = security == MailSecurity.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(starttls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(starttls));
    properties.setProperty(prefix + "auth", Boolean.toString(password.isPresent()));
    // A usual mail comes in one answer, a large one in pieces that fit into memory.
    properties.setProperty("mail.imap.fetchsize", "1048576");
    properties.setProperty("mail.imap.peek", "true");
    properties.setProperty("mail.mime.address.strict", "false");
    properties.setProperty("mail.smtp.localhost", "localhost");
    return Session.getInstance(properties);
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
