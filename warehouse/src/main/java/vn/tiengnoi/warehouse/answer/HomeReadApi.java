package vn.tiengnoi.warehouse.answer;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Publications.Publication;
import vn.tiengnoi.warehouse.ledger.Excuses;
import vn.tiengnoi.warehouse.load.Sample;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackArchive;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.read.AsOf;
import vn.tiengnoi.warehouse.read.BeforeFirstGenerationException;
import vn.tiengnoi.warehouse.read.Change;
import vn.tiengnoi.warehouse.read.ChangesQuestion;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** The read API over a home on this machine. Readers never wait for a writer. */
public final class HomeReadApi implements ReadApi {
  private static final int READINGS_KEPT = 2;
  private static final int PINNED_KEPT = 3;

  /** More reports than that in a table of changes nobody reads, and each is a computation. */
  private static final int REPORTS_SHOWN = 200;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ReportingCalendar.ZONE);

  private final Home home;
  private final HomeDatabase database;
  private final Pack newestPack;
  private final Clock clock;
  private final ConcurrentMap<Long, HomeReading> readings = new ConcurrentHashMap<>();

  /** Earlier generations that were asked for, the ones last asked for kept. */
  private final Map<Long, HomeReading> pinned = new LinkedHashMap<>(8, 0.75f, true);

  private final ConcurrentMap<String, Pack> packs = new ConcurrentHashMap<>();

  private HomeReadApi(Home home, HomeDatabase database, Pack newestPack, Clock clock) {
    this.home = home;
    this.database = database;
    this.newestPack = newestPack;
    this.clock = clock;
    packs.put(newestPack.hash(), newestPack);
  }

  /**
   * @param database the home's database, closed by the caller
   * @param pack the pack that answers while the home is empty
   */
  public static HomeReadApi open(Home home, HomeDatabase database, Pack pack, Clock clock) {
    return new HomeReadApi(home, database, pack, clock);
  }

  @Override
  public Reading newest() {
    long number = new Generations(database).newestNumber();
    HomeReading known = readings.get(number);
    if (known != null) {
      return known;
    }
    synchronized (this) {
      HomeReading reading =
          readings.computeIfAbsent(number, n -> read(new Generations(database).newest()));
      readings.entrySet().stream()
          .filter(entry -> entry.getKey() <= number - READINGS_KEPT)
          .toList()
          .forEach(old -> readings.remove(old.getKey(), old.getValue()));
      return reading;
    }
  }

  @Override
  public Reading asOf(AsOf asOf) {
    return at(asOf);
  }

  @Override
  public List<Change> changes(ChangesQuestion question) {
    return new Changes(home, at(question.from()), at(question.to()), question, REPORTS_SHOWN)
        .list();
  }

  private HomeReading at(AsOf asOf) {
    Generation generation = generation(asOf);
    HomeReading known = readings.get(generation.number());
    if (known != null) {
      return known;
    }
    synchronized (pinned) {
      HomeReading reading =
          pinned.computeIfAbsent(generation.number(), n -> read(Optional.of(generation)));
      pinned.keySet().stream()
          .limit(Math.max(0, pinned.size() - PINNED_KEPT))
          .toList()
          .forEach(pinned::remove);
      return reading;
    }
  }

  private Generation generation(AsOf asOf) {
    Generations generations = new Generations(database);
    if (asOf instanceof AsOf.Moment moment) {
      return generations
          .newestAt(moment.instant())
          .orElseThrow(() -> nothingYet(moment.instant(), generations.first()));
    }
    String name = ((AsOf.Publication) asOf).name();
    Publications publications = new Publications(home, database);
    return publications
        .find(name)
        .flatMap(publication -> generations.find(publication.generation()))
        .orElseThrow(() -> unknown(name, publications.list()));
  }

  private static BeforeFirstGenerationException nothingYet(
      Instant asked, Optional<Generation> first) {
    return new BeforeFirstGenerationException(
        first
            .map(
                generation ->
                    "lúc %1$s chưa có số liệu nào; thế hệ dữ liệu đầu tiên có từ %2$s / nothing was known at %1$s yet; the first generation is of %2$s"
                        .formatted(
                            SECONDS.format(asked.truncatedTo(ChronoUnit.SECONDS)),
                            SECONDS.format(second(generation))))
            .orElse("kho chưa có số liệu nào / the home holds nothing yet"));
  }

  /** The first full second at which a generation can be asked for. */
  private static Instant second(Generation generation) {
    Instant sealed = generation.sealedAt();
    return sealed.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
  }

  private static IllegalArgumentException unknown(String name, List<Publication> publications) {
    String known =
        publications.stream().map(Publication::name).collect(Collectors.joining(", ", "[", "]"));
    return new IllegalArgumentException(
        "\"%1$s\" không phải thời điểm, cũng không phải tên công bố; có %2$s / \"%1$s\" is neither a time nor a publication; there are %2$s"
            .formatted(name, known));
  }

  private HomeReading read(Optional<Generation> generation) {
    Function<String, Pack> archived =
        hash -> packs.computeIfAbsent(hash, new PackArchive(home, database)::read);
    Pack pack =
        Sample.pack(database, generation.map(g -> archived.apply(g.packHash())).orElse(newestPack));
    try (Lake lake = Lake.open(home, database)) {
      return HomeReading.of(
          home, lake, pack, Sample.of(database), generation, new Excuses(database), clock);
    }
  }

  @Override
  public void close() {
    readings.clear();
    synchronized (pinned) {
      pinned.clear();
    }
  }
}
