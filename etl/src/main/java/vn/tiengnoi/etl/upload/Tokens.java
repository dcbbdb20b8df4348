package vn.tiengnoi.etl.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.upload.Uploader;

/**
 * The tokens of a home: {@code tn_NUMBER_SECRET}. The secret is 256 random bits, shown once; what
 * is kept is its hash, so whoever reads the database can upload nothing with it.
 */
public final class Tokens {
  private static final Pattern TOKEN = Pattern.compile("tn_([0-9]{1,18})_([A-Za-z0-9_-]{43})");
  private static final int SECRET_BYTES = 32;

  /** What a token's hash is compared with where there is no such token: it takes as long. */
  private static final String NO_HASH = "0".repeat(64);

  /** Uses within this time are not noted one by one. */
  private static final Duration USED_LATELY = Duration.ofMinutes(1);

  private final HomeDatabase database;
  private final SecureRandom random = new SecureRandom();

  public Tokens(HomeDatabase database) {
    this.database = database;
  }

  /**
   * A new token.
   *
   * @param text the token itself, to be given to whoever uses it; it is kept nowhere
   */
  public record Created(long number, String text) {
    /** Without the secret: this may stand in a log. */
    @Override
    public String toString() {
      return "token " + number;
    }
  }

  /** Makes a token for a reporter. */
  public Created create(String reporter, String label, String who, Instant now) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    KeyHolder key = new GeneratedKeyHolder();
    database
        .jdbc()
        .sql(
            "insert into upload_token (reporter, label, token_hash, created_at, created_by) values (?, ?, ?, ?, ?)")
        .params(reporter, label, hash(secret), now.atOffset(ZoneOffset.UTC), who)
        .update(key, "token_no");
    Number number = key.getKey();
    if (number == null) {
      throw new IllegalStateException("the database gave a token no number");
    }
    return new Created(number.longValue(), "tn_%d_%s".formatted(number.longValue(), secret));
  }

  /** All tokens, those that ended too. */
  public List<Token> list() {
    return database
        .jdbc()
        .sql(
            "select token_no, reporter, label, created_at, created_by, ended_at, ended_by, last_used_at from upload_token order by token_no")
        .query((row, number) -> token(row))
        .list();
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        moment(row, 6),
        row.getString(7),
        moment(row, 8));
  }

  private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /**
   * Ends a token at once.
   *
   * @return whether it was in use
   */
  public boolean end(long number, String who, Instant now) {
    return database
            .jdbc()
            .sql(
                "update upload_token set ended_at = ?, ended_by = ? where token_no = ? and ended_at is null")
            .params(now.atOffset(ZoneOffset.UTC), who, number)
            .update()
        > 0;
  }

  private record Row(Uploader uploader, String hash, @Nullable Instant lastUsedAt) {}

  /** Whose a token is; empty where it is none, or ended. */
  Optional<Uploader> whoHas(String text, Instant now) {
    Matcher token = TOKEN.matcher(text);
    if (!token.matches()) {
      return Optional.empty();
    }
    Optional<Row> row =
        database
            .jdbc()
            .sql(
                "select token_no, reporter, label, token_hash, last_used_at from upload_token where token_no = ? and ended_at is null")
            .param(Long.parseLong(token.group(1)))
            .query(
                (found, number) ->
                    new Row(
                        new Uploader(found.getLong(1), found.getString(2), found.getString(3)),
                        found.getString(4),
                        moment(found, 5)))
            .optional();
    boolean same =
        MessageDigest.isEqual(
            hash(token.group(2)).getBytes(StandardCharsets.US_ASCII),
            row.map(Row::hash).orElse(NO_HASH).getBytes(StandardCharsets.US_ASCII));
    if (row.isEmpty() || !same) {
      return Optional.empty();
    }
    noteUse(row.get(), now);
    return Optional.of(row.get().uploader());
  }

  private void noteUse(Row row, Instant now) {
    Instant last = row.lastUsedAt();
    if (last == null || last.plus(USED_LATELY).isBefore(now)) {
      database
          .jdbc()
          .sql("update upload_token set last_used_at = ? where token_no = ?")
          .params(now.atOffset(ZoneOffset.UTC), row.uploader().token())
          .update();
    }
  }

  private static String hash(String secret) {
    try {
      byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
