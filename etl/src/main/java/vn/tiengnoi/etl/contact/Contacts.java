package vn.tiengnoi.etl.contact;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * The addresses of a home's reporters. They are of people, so they live in the home and never in a
 * pack. An address that ended keeps its row: it says why an old mail was accepted.
 */
public final class Contacts {
  private static final String COLUMNS =
      "select contact_no as number, reporter, email, name, added_at, added_by from contact where ended_at is null";

  private final HomeDatabase database;

  public Contacts(HomeDatabase database) {
    this.database = database;
  }

  private record Row(
      long number,
      String reporter,
      String email,
      String name,
      OffsetDateTime addedAt,
      String addedBy) {
    Contact contact() {
      return new Contact(number, reporter, email, name, addedAt.toInstant(), addedBy);
    }
  }

  /** Addresses in use, by reporter. */
  public List<Contact> list() {
    return contacts(COLUMNS + " order by reporter, email", List.of());
  }

  /** Where a reporter can be reached. */
  public List<Contact> ofReporter(String reporter) {
    return contacts(COLUMNS + " and reporter = ? order by email", List.of(reporter));
  }

  /** For which reporters an address may send; upper and lower case are the same. */
  public List<Contact> ofEmail(String email) {
    return contacts(COLUMNS + " and email = ? order by reporter", List.of(lower(email)));
  }

  private List<Contact> contacts(String sql, List<Object> params) {
    return database.jdbc().sql(sql).params(params).query(Row.class).list().stream()
        .map(Row::contact)
        .toList();
  }

  /**
   * Adds an address.
   *
   * @return whether it was new for this reporter
   */
  public boolean add(String reporter, String email, String name, String who, Instant now) {
    return Boolean.TRUE.equals(
        database
            .transactions()
            .execute(
                status -> {
                  boolean known =
                      ofReporter(reporter).stream().anyMatch(c -> c.email().equals(lower(email)));
                  if (!known) {
                    insert(reporter, email, name, who, now);
                  }
                  return !known;
                }));
  }

  private void insert(String reporter, String email, String name, String who, Instant now) {
    database
        .jdbc()
        .sql(
            "insert into contact (contact_no, reporter, email, name, added_at, added_by) select coalesce(max(contact_no), 0) + 1, ?, ?, ?, ?, ? from contact")
        .params(reporter, lower(email), name, now.atOffset(ZoneOffset.UTC), who)
        .update();
  }

  /**
   * Ends an address; mails of earlier days stay accepted.
   *
   * @return whether it was in use
   */
  public boolean end(String reporter, String email, String who, Instant now) {
    return database
            .jdbc()
            .sql(
                "update contact set ended_at = ?, ended_by = ? where reporter = ? and email = ? and ended_at is null")
            .params(now.atOffset(ZoneOffset.UTC), who, reporter, lower(email))
            .update()
        > 0;
  }

  private static String lower(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
