package vn.tiengnoi.warehouse.home;

import java.util.Optional;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * Where the relational state of a home lives: section {@code database} of its settings.
 *
 * @param url JDBC address of a PostgreSQL database that is this home's alone; empty for the
 *     embedded one
 * @param user role that owns the database
 * @param password its password; empty where the server asks for none
 * @param pool connections at most
 */
record DatabaseSettings(Optional<String> url, String user, String password, int pool) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  static DatabaseSettings of(SettingsSection section) {
    Optional<String> url = section.text("url");
    if (url.isPresent() && !url.get().startsWith(POSTGRESQL)) {
      section.fault(
          "url",
          "là \"%s\"; phải bắt đầu bằng %s".formatted(url.get(), POSTGRESQL),
          "is \"%s\"; it must start with %s".formatted(url.get(), POSTGRESQL));
    }
    if (url.isPresent() && url.get().contains("password=")) {
      section.fault(
          "url",
          "không được chứa mật khẩu; hãy dùng password_file hoặc password_env",
          "may hold no password; use password_file or password_env");
    }
    return new DatabaseSettings(
        url,
        section.text("user").orElse("tiengnoi"),
        section.secret("password").orElse(""),
        section.whole("pool", 8, 2, 64));
  }
}
