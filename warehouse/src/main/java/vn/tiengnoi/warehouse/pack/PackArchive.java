package vn.tiengnoi.warehouse.pack;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/** The packs a home's generations were computed with, kept by hash. */
public final class PackArchive {
  private final Home home;
  private final HomeDatabase database;

  public PackArchive(Home home, HomeDatabase database) {
    this.home = home;
    this.database = database;
  }

  /** Keeps a copy of the pack's files; a pack already kept is left as it is. */
  public void keep(Pack pack, Instant now) {
    PackReader.archive(pack, folder(pack.hash()));
    database
        .jdbc()
        .sql(
            "insert into pack_archive (hash, code, archived_at) select ?, ?, ? where not exists (select 1 from pack_archive where hash = ?)")
        .params(pack.hash(), pack.code(), now.atOffset(ZoneOffset.UTC), pack.hash())
        .update();
  }

  /** The pack of this hash as it was kept. */
  public Pack read(String hash) {
    return PackReader.read(folder(hash));
  }

  private Path folder(String hash) {
    return home.packs().resolve(hash);
  }
}
