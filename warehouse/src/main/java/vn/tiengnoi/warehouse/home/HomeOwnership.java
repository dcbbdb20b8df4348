package vn.tiengnoi.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a folder and a database server together: half of the state of a home is in each, and with
 * another home's half every figure would be wrong. Both carry the same identity.
 */
final class HomeOwnership {
  private static final String PROPERTY = "home_identity";

  private final Home home;

  HomeOwnership(Home home) {
    this.home = home;
  }

  private Path identity() {
    return home.database().resolveSibling("identity");
  }

  /**
   * Holds the settings against what the home is.
   *
   * @param onServer whether the settings name a database server
   * @throws HomeUnreadableException where the home's state is elsewhere
   */
  void check(boolean onServer) {
    boolean embedded = Files.exists(home.database().resolveSibling("tiengnoi.mv.db"));
    if (onServer && embedded) {
      throw new HomeUnreadableException(
          "%1$s đã có cơ sở dữ liệu nhúng; chỉ một kho mới mới dùng được PostgreSQL: bỏ mục database trong settings.yaml hoặc chọn thư mục khác / %1$s has an embedded database; only a new home can start on PostgreSQL: remove the section database from settings.yaml or choose another folder"
              .formatted(home.root()));
    }
    if (!onServer && Files.exists(identity())) {
      throw new HomeUnreadableException(
          "trạng thái của %1$s nằm trong PostgreSQL; settings.yaml phải có mục database / the state of %1$s is in PostgreSQL; settings.yaml must have the section database"
              .formatted(home.root()));
    }
  }

  /**
   * Takes the database for this home, or sees that it is this home's.
   *
   * @throws HomeUnreadableException where it is another home's
   */
  void claim(JdbcClient jdbc) {
    String mine = readOrMake();
    jdbc.sql("insert into home_property (name, setting) values (?, ?) on conflict do nothing")
        .params(PROPERTY, mine)
        .update();
    String owner =
        jdbc.sql("select setting from home_property where name = ?")
            .param(PROPERTY)
            .query(String.class)
            .single();
    if (!owner.equals(mine)) {
      throw new HomeUnreadableException(
          "cơ sở dữ liệu trong settings.yaml thuộc về một kho khác, không phải %1$s / the database in settings.yaml is another home's, not that of %1$s"
              .formatted(home.root()));
    }
  }

  private String readOrMake() {
    Path file = identity();
    try {
      if (!Files.exists(file)) {
        // Two processes may start a new home together; the link makes one of the two whole files
        // it.
        Path made = Files.createTempFile(file.getParent(), "identity", ".new");
        Files.writeString(made, UUID.randomUUID().toString());
        try {
          Files.createLink(file, made);
        } catch (java.nio.file.FileAlreadyExistsException another) {
          return Files.readString(file).strip();
        } finally {
          Files.delete(made);
        }
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the identity of " + home.root() + " cannot be kept", e);
    }
  }
}
