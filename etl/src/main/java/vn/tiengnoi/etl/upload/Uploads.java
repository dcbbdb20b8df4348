package vn.tiengnoi.etl.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.arrival.ArrivalChannel;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.arrival.ArrivedName;
import vn.tiengnoi.etl.inbox.Vault;
import vn.tiengnoi.etl.receipt.ReceiptAnswer;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;
import vn.tiengnoi.warehouse.upload.UploadDesk;
import vn.tiengnoi.warehouse.upload.UploadReceipt;
import vn.tiengnoi.warehouse.upload.UploadState;
import vn.tiengnoi.warehouse.upload.UploadTooLargeException;
import vn.tiengnoi.warehouse.upload.Uploader;

/** Uploads into a home: kept in its vault and noted, then taken in by the next run of the mails. */
public final class Uploads implements UploadDesk {
  private final Home home;
  private final HomeDatabase database;
  private final Vault vault;
  private final Tokens tokens;
  private final Arrivals arrivals;
  private final Receipts receipts;
  private final UploadSettings settings;
  private final UploadPace pace;
  private final Clock clock;

  public Uploads(Home home, HomeDatabase database, Pack pack, Settings settings, Clock clock) {
    this.home = home;
    this.database = database;
    this.vault = new Vault(home);
    this.tokens = new Tokens(database);
    this.arrivals = new Arrivals(database);
    this.receipts = new Receipts(home, database, pack);
    this.settings = settings.take("upload", UploadSettings::of);
    this.pace = new UploadPace(this.settings.perMinute(), clock);
    this.clock = clock;
  }

  @Override
  public Optional<Uploader> whoHas(String token) {
    return tokens.whoHas(token, clock.instant());
  }

  @Override
  public Optional<Duration> mustWait(Uploader uploader) {
    return pace.take(uploader.token());
  }

  @Override
  public long largest() {
    return settings.largest();
  }

  @Override
  public Path room() {
    return home.scratch();
  }

  @Override
  public UploadReceipt put(Uploader uploader, String name, InputStream content) throws IOException {
    Vault.Kept kept;
    try {
      kept = vault.keep(content, settings.largest());
    } catch (Vault.TooLargeException tooLarge) {
      throw new UploadTooLargeException(tooLarge);
    }
    // As exact as any database keeps it, so that the sender is always told the same moment.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String safe = ArrivedName.of(name, "bao-cao");
    Arrival arrival =
        new Arrival(
            0,
            ArrivalChannel.UPLOAD,
            null,
            uploader.token(),
            "mã tải lên %d (%s)".formatted(uploader.token(), uploader.label()),
            List.of(uploader.reporter()),
            safe,
            kept.sha256(),
            kept.size(),
            now,
            null);
    @Nullable Long number = database.transactions().execute(status -> arrivals.add(arrival));
    if (number == null) {
      throw new IllegalStateException("an upload without a number");
    }
    return new UploadReceipt(number, safe, kept.sha256(), kept.size(), now);
  }

  @Override
  public Optional<UploadState> find(Uploader uploader, long number) {
    return arrivals
        .find(number)
        .filter(
            arrival -> arrival.token() != null && arrival.token().longValue() == uploader.token())
        .map(this::state);
  }

  private UploadState state(Arrival arrival) {
    UploadReceipt receipt =
        new UploadReceipt(
            arrival.number(),
            arrival.name(),
            arrival.sha256(),
            arrival.size(),
            arrival.receivedAt());
    String run = arrival.run();
    String state = run == null ? "" : stateOf(run);
    if (run == null || !state.equals("done")) {
      boolean running = state.equals("running");
      return new UploadState(
          receipt,
          running ? UploadState.Stage.RUNNING : UploadState.Stage.RECEIVED,
          Optional.empty());
    }
    try {
      ReceiptAnswer answer = receipts.answer(run, arrival.intakeName());
      return new UploadState(
          receipt,
          UploadState.Stage.DONE,
          Optional.of(
              new UploadState.Answer(
                  answer.verdict(),
                  answer.verdictVi(),
                  answer.verdictEn(),
                  answer.json(),
                  answer.text())));
    } catch (IOException e) {
      throw new UncheckedIOException("the receipt of upload " + arrival.number(), e);
    }
  }

  private String stateOf(String run) {
    return database
        .jdbc()
        .sql("select state from run where run_id = ?")
        .param(run)
        .query(String.class)
        .single();
  }
}
