package vn.tiengnoi.etl.arrival;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.contact.Contact;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;

/**
 * Whose reports a file may hold. A sender reports for the reporters that it is a contact of or that
 * its token is for, and for those below them. What somebody laid into a folder of this machine may
 * be anybody's; so may the same content that also came by mail.
 */
public final class AllowedReporters {
  private final HomeDatabase database;
  private final Arrivals arrivals;
  private final Contacts contacts;
  private final Pack pack;
  private final Map<String, Optional<Allowed>> byContent = new HashMap<>();

  public AllowedReporters(HomeDatabase database, Pack pack) {
    this.database = database;
    this.arrivals = new Arrivals(database);
    this.contacts = new Contacts(database);
    this.pack = pack;
  }

  /**
   * What the senders of a file may send.
   *
   * @param senders who sent it
   * @param named the reporters they stand for, without those below
   */
  public record Allowed(Set<String> senders, Set<String> named, Map<String, Reporter> reporters) {

    /** Whether a report of this reporter may be in it. */
    public boolean allows(Reporter reporter) {
      @Nullable String at = reporter.id();
      for (int step = 0; at != null && step <= reporters.size(); step++) {
        if (named.contains(at)) {
          return true;
        }
        Reporter above = reporters.get(at);
        at = above == null ? null : above.parent();
      }
      return false;
    }
  }

  /**
   * Whose reports an original may hold; empty for anybody's. Asked in the middle of a run, it knows
   * what that run has taken.
   */
  public synchronized Optional<Allowed> ofContent(String sha256) {
    return byContent.computeIfAbsent(sha256, this::load);
  }

  private Optional<Allowed> load(String sha256) {
    Collection<Arrival> senders = arrivals.ofContent(sha256);
    if (senders.isEmpty() || cameInFolder(sha256)) {
      return Optional.empty();
    }
    Set<String> who = new LinkedHashSet<>();
    Set<String> named = new TreeSet<>();
    for (Arrival one : senders) {
      who.add(one.sender());
      named.addAll(one.reporters());
      if (one.channel() == ArrivalChannel.MAIL) {
        contacts.ofEmail(one.sender()).stream().map(Contact::reporter).forEach(named::add);
      }
    }
    return Optional.of(new Allowed(who, named, pack.reporters()));
  }

  private boolean cameInFolder(String sha256) {
    return database
        .jdbc()
        .sql(
            "select exists (select 1 from intake_file where sha256 = ? and coalesce(came_by, 'folder') = 'folder')")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }
}
