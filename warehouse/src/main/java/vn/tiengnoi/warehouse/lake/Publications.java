package vn.tiengnoi.warehouse.lake;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.pack.PackArchive;
import vn.tiengnoi.warehouse.pack.PackFaultsException;
import vn.tiengnoi.warehouse.read.AsOf;

/**
 * Generations that were given a name for good, so that what was signed can be asked for ever after.
 *
 * <p>No snapshot of the lake is ever expired today, so a generation stays whole by itself. Whoever
 * adds expiry adds it to {@link Lake}, and leaves every snapshot of a generation named here.
 */
public final class Publications {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}-]{1,100}");

  private final Home home;
  private final HomeDatabase database;

  public Publications(Home home, HomeDatabase database) {
    this.home = home;
    this.database = database;
  }

  /**
   * A named generation.
   *
   * @param valuesHash canonical hash over all its indicator values, lower-case hex
   */
  public record Publication(
      String name, long generation, String packHash, Instant publishedAt, String valuesHash) {}

  private record Row(
      String name,
      long generation,
      String packHash,
      OffsetDateTime publishedAt,
      String valuesHash) {

    Publication publication() {
      return new Publication(name, generation, packHash, publishedAt.toInstant(), valuesHash);
    }
  }

  /**
   * Names the newest generation. The caller holds the {@link
   * vn.tiengnoi.warehouse.home.WriterLease}.
   *
   * @throws IllegalArgumentException with a message for people where that cannot be a name
   * @throws PublicationRefusedException where the name is taken or there is no generation
   */
  public Publication publish(String name, Instant now) {
    String normal = normal(name);
    requireName(normal);
    find(normal).ifPresent(Publications::refuseTaken);
    Generation generation =
        new Generations(database)
            .newest()
            .orElseThrow(
                () ->
                    new PublicationRefusedException(
                        "chưa có thế hệ dữ liệu nào để công bố: hãy chạy \"run\" trước / there is no generation to publish yet: start with \"run\""));
    String hash;
    try (Lake lake = Lake.open(home, database)) {
      hash = ValuesHash.of(home, values(lake, generation));
    }
    Publication publication =
        new Publication(normal, generation.number(), generation.packHash(), now, hash);
    try {
      insert(publication);
    } catch (DuplicateKeyException taken) {
      find(normal).ifPresent(Publications::refuseTaken);
      throw taken;
    }
    return publication;
  }

  private void insert(Publication publication) {
    database
        .jdbc()
        .sql(
            "insert into publication (name, generation, pack_hash, published_at, values_hash) values (?, ?, ?, ?, ?)")
        .params(
            publication.name(),
            publication.generation(),
            publication.packHash(),
            publication.publishedAt().atOffset(ZoneOffset.UTC),
            publication.valuesHash())
        .update();
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "tên công bố \"%1$s\" không được: chỉ dùng chữ, số và dấu gạch nối, nhiều nhất 100 ký tự / \"%1$s\" cannot name a publication: use letters, digits and hyphens, 100 at most"
              .formatted(name));
    }
    if (AsOf.parse(name) instanceof AsOf.Moment) {
      throw new IllegalArgumentException(
          "tên công bố \"%1$s\" không được: nó là một ngày / \"%1$s\" cannot name a publication: it is a date"
              .formatted(name));
    }
  }

  private static void refuseTaken(Publication taken) {
    throw new PublicationRefusedException(
        "tên \"%1$s\" đã dùng cho thế hệ dữ liệu %2$d; công bố không thay đổi được, hãy chọn tên khác / the name \"%1$s\" is taken by generation %2$d; a publication never changes, choose another name"
            .formatted(taken.name(), taken.generation()));
  }

  /** Every publication, oldest first. */
  public List<Publication> list() {
    return database
        .jdbc()
        .sql(
            "select name, generation, pack_hash, published_at, values_hash from publication order by published_at, name")
        .query(Row.class)
        .list()
        .stream()
        .map(Row::publication)
        .toList();
  }

  /** The publication of this name. */
  public Optional<Publication> find(String name) {
    return database
        .jdbc()
        .sql(
            "select name, generation, pack_hash, published_at, values_hash from publication where name = ?")
        .param(normal(name))
        .query(Row.class)
        .optional()
        .map(Row::publication);
  }

  /** The same letters are the same name, however they were typed. */
  private static String normal(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  /**
   * What keeps a publication from answering as it did when it was made, in words for people; empty
   * where its pack, its files and its figures are what they were.
   */
  public Optional<String> problem(Publication publication) {
    return new Generations(database)
        .find(publication.generation())
        .map(generation -> problem(publication, generation))
        .orElseGet(
            () ->
                Optional.of(
                    "thế hệ dữ liệu %1$d không còn / generation %1$d is gone"
                        .formatted(publication.generation())));
  }

  private Optional<String> problem(Publication publication, Generation generation) {
    Optional<String> pack = packProblem(publication.packHash());
    return pack.isPresent() ? pack : lakeProblem(publication, generation);
  }

  private Optional<String> packProblem(String hash) {
    try {
      return new PackArchive(home, database).read(hash).hash().equals(hash)
          ? Optional.empty()
          : Optional.of("gói %1$s đã bị đổi / the pack %1$s was changed".formatted(hash));
    } catch (PackFaultsException unreadable) {
      return Optional.of(
          "gói %1$s không đọc được / the pack %1$s cannot be read: %2$s"
              .formatted(hash, unreadable.faults().get(0)));
    }
  }

  private Optional<String> lakeProblem(Publication publication, Generation generation) {
    try (Lake lake = Lake.open(home, database)) {
      List<Path> damaged = new ArrayList<>();
      generation.snapshots().forEach((table, id) -> damaged.addAll(lake.damaged(table, id)));
      if (!damaged.isEmpty()) {
        return Optional.of(
            "tệp mất hoặc bị đổi / files missing or changed: "
                + damaged.stream()
                    .map(file -> home.root().relativize(file).toString())
                    .collect(Collectors.joining(", ")));
      }
      String hash = ValuesHash.of(home, values(lake, generation));
      return hash.equals(publication.valuesHash())
          ? Optional.empty()
          : Optional.of(
              "số liệu không còn như khi công bố / its figures are not those that were published (%s…)"
                  .formatted(hash.substring(0, 12)));
    } catch (RuntimeException damaged) {
      // However a damaged file makes its reader fail, to the one who asks it is a damaged file.
      return Optional.of(
          "hồ dữ liệu không đọc được / the lake cannot be read: " + damaged.getMessage());
    }
  }

  private static List<Path> values(Lake lake, Generation generation) {
    return generation.snapshot(LakeTable.INDICATOR_VALUE).stream()
        .mapToObj(id -> lake.files(LakeTable.INDICATOR_VALUE, id))
        .flatMap(List::stream)
        .toList();
  }
}
