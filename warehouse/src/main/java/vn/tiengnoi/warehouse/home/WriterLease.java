package vn.tiengnoi.warehouse.home;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * The right to write to a home, held by one process at a time as a row of its database. A holder
 * that was killed does not block: on the same machine its lease ends with its process, elsewhere
 * when it was not renewed for a minute.
 */
public final class WriterLease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WriterLease.class);
  private static final String NAME = "writer";
  private static final Duration LIFE = Duration.ofSeconds(60);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final DateTimeFormatter CLOCK_TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final HomeDatabase database;
  private final ProcessIdentity self;
  private final ScheduledExecutorService renewer;

  private WriterLease(HomeDatabase database, ProcessIdentity self) {
    this.database = database;
    this.self = self;
    this.renewer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "writer-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  private record ProcessIdentity(String host, long pid, Instant started) {
    static ProcessIdentity current() {
      ProcessHandle self = ProcessHandle.current();
      return new ProcessIdentity(hostName(), self.pid(), startOf(self));
    }

    private static String hostName() {
      try {
        return InetAddress.getLocalHost().getHostName();
      } catch (UnknownHostException e) {
        return "localhost";
      }
    }

    static Instant startOf(ProcessHandle process) {
      return process.info().startInstant().orElse(Instant.EPOCH);
    }
  }

  private record Row(
      String holder,
      String host,
      long pid,
      OffsetDateTime pidStarted,
      OffsetDateTime acquiredAt,
      OffsetDateTime expiresAt) {

    boolean stale(ProcessIdentity asker) {
      if (expiresAt.toInstant().isBefore(Instant.now())) {
        return true;
      }
      if (!host.equals(asker.host())) {
        return false;
      }
      Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
      return process.isEmpty()
          || Duration.between(ProcessIdentity.startOf(process.get()), pidStarted).abs().toSeconds()
              > 2;
    }
  }

  /**
   * Takes the lease, waiting at most {@code patience} for another holder.
   *
   * @param what what it is taken for, shown to those who wait ({@code run})
   * @throws WriterBusyException where another holder keeps it
   */
  public static WriterLease acquire(HomeDatabase database, String what, Duration patience) {
    WriterLease lease = new WriterLease(database, ProcessIdentity.current());
    Instant end = Instant.now().plus(patience);
    while (!lease.tryTake(what)) {
      if (Instant.now().isAfter(end)) {
        lease.renewer.shutdownNow();
        throw new WriterBusyException(lease.busyMessage());
      }
      pause();
    }
    ScheduledFuture<?> unused =
        lease.renewer.scheduleAtFixedRate(
            lease::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    return lease;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the writer's lease", e);
    }
  }

  private boolean tryTake(String what) {
    Optional<Row> held = row();
    if (held.isPresent()) {
      if (!held.get().stale(self)) {
        return false;
      }
      Row stale = held.get();
      database
          .jdbc()
          .sql(
              "delete from writer_lease where name = ? and pid = ? and host = ? and acquired_at = ?")
          .params(NAME, stale.pid(), stale.host(), stale.acquiredAt())
          .update();
    }
    try {
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      return database
              .jdbc()
              .sql(
                  "insert into writer_lease (name, holder, host, pid, pid_started, acquired_at, expires_at)"
                      + " values (?, ?, ?, ?, ?, ?, ?)")
              .params(
                  NAME,
                  what,
                  self.host(),
                  self.pid(),
                  self.started().atOffset(ZoneOffset.UTC),
                  now,
                  now.plus(LIFE))
              .update()
          == 1;
    } catch (DuplicateKeyException anotherWasQuicker) {
      return false;
    }
  }

  private Optional<Row> row() {
    return database
        .jdbc()
        .sql(
            "select holder, host, pid, pid_started, acquired_at, expires_at from writer_lease where name = ?")
        .param(NAME)
        .query(Row.class)
        .optional();
  }

  private String busyMessage() {
    return row()
        .map(
            row ->
                "kho đang được ghi bởi \"%1$s\" (tiến trình %2$d trên %3$s, từ %4$s) / the home is being written by \"%1$s\" (process %2$d on %3$s, since %4$s)"
                    .formatted(
                        row.holder(), row.pid(), row.host(), CLOCK_TIME.format(row.acquiredAt())))
        .orElse("kho đang được ghi / the home is being written");
  }

  /** A renewal that fails is tried again; the lease outlives three of them. */
  private void renew() {
    try {
      database
          .jdbc()
          .sql("update writer_lease set expires_at = ? where name = ? and pid = ? and host = ?")
          .params(OffsetDateTime.now(ZoneOffset.UTC).plus(LIFE), NAME, self.pid(), self.host())
          .update();
    } catch (DataAccessException e) {
      LOG.warn("the writer's lease could not be renewed", e);
    }
  }

  /** A lease that cannot be given back ends with its process; it hides no other failure. */
  @Override
  public void close() {
    renewer.shutdownNow();
    try {
      database
          .jdbc()
          .sql("delete from writer_lease where name = ? and pid = ? and host = ?")
          .params(NAME, self.pid(), self.host())
          .update();
    } catch (DataAccessException e) {
      LOG.info("the writer's lease could not be given back", e);
    }
  }
}
