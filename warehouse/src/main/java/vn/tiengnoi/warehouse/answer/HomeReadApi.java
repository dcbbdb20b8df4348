package vn.tiengnoi.warehouse.answer;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.lake.Generations.Generation;
import vn.tiengnoi.warehouse.lake.Lake;
import vn.tiengnoi.warehouse.load.Sample;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackArchive;
import vn.tiengnoi.warehouse.read.ReadApi;
import vn.tiengnoi.warehouse.read.Reading;

/** The read API over a home on this machine. Readers never wait for a writer. */
public final class HomeReadApi implements ReadApi {
  private static final int READINGS_KEPT = 2;

  private final Home home;
  private final HomeDatabase database;
  private final Pack newestPack;
  private final Clock clock;
  private final ConcurrentMap<Long, HomeReading> readings = new ConcurrentHashMap<>();
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
      HomeReading reading = readings.computeIfAbsent(number, n -> read());
      readings.entrySet().stream()
          .filter(entry -> entry.getKey() <= number - READINGS_KEPT)
          .toList()
          .forEach(old -> readings.remove(old.getKey(), old.getValue()));
      return reading;
    }
  }

  private HomeReading read() {
    Optional<Generation> generation = new Generations(database).newest();
    Function<String, Pack> archived =
        hash -> packs.computeIfAbsent(hash, new PackArchive(home, database)::read);
    Pack pack =
        Sample.pack(database, generation.map(g -> archived.apply(g.packHash())).orElse(newestPack));
    try (Lake lake = Lake.open(home, database)) {
      return HomeReading.of(home, lake, pack, Sample.of(database), generation, clock);
    }
  }

  @Override
  public void close() {
    readings.clear();
  }
}
