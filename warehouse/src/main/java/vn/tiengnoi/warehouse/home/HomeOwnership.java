package vn.tiengnoi.warehouse.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
   * Takes the database for a new home, or sees that it is this home's. The folder has its identity
   * for good only when the database has it: a home that was made is never joined to an empty
   * database.
   *
   * @throws HomeUnreadableException where it is another home's, or none's although the home was
   *     made
   */
  void claim(JdbcClient jdbc) {
    try {
      boolean made = Files.exists(identity());
      String mine = Files.readString(made ? identity() : proposal()).strip();
      if (!made) {
        jdbc.sql("insert into home_property (name, setting) values (?, ?) on conflict do nothing")
            .params(PROPERTY, mine)
            .update();
      }
      Optional<String> owner =
          jdbc.sql("select setting from home_property where name = ?")
              .param(PROPERTY)
              .query(String.class)
              .optional();
      if (!owner.equals(Optional.of(mine))) {
        throw new HomeUnreadableException(
            "cơ sở dữ liệu trong settings.yaml không phải của %1$s / the database in settings.yaml is not that of %1$s"
                .formatted(home.root()));
      }
      if (!made) {
        link(identity(), proposal());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the identity of " + home.root() + " cannot be kept", e);
    }
  }

  /** The identity that a new home will have; processes that make it together find the same. */
  private Path proposal() throws IOException {
    Path proposal = identity().resolveSibling("identity.proposed");
    if (!Files.exists(proposal)) {
      Path written = Files.createTempFile(proposal.getParent(), "identity", ".new");
      Files.writeString(written, UUID.randomUUID().toString());
      link(proposal, written);
      Files.delete(written);
    }
    return proposal;
  }

  /** Gives a file a second name, whole or not at all; another process may have been quicker. */
  private static void link(Path name, Path file) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException another) {
      // What it says is the same.
      return;
    }
  }
}
