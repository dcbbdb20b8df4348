package vn.tiengnoi.app.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.LockedPeriods;
import vn.tiengnoi.warehouse.lake.LockedPeriods.Lock;
import vn.tiengnoi.warehouse.lake.Publications;
import vn.tiengnoi.warehouse.lake.Publications.Publication;

/** {@code publications}: what was published, and whether it still is what it was. */
@Command(
    name = "publications",
    mixinStandardHelpOptions = true,
    description = "Các công bố, kiểm lại từng số liệu (publications, each verified).")
public final class PublicationsCommand implements Callable<Integer> {
  @ParentCommand @Nullable Main main;
  @Mixin Answer.FormatOption format = new Answer.FormatOption();

  @Override
  public Integer call() {
    Home home = Main.of(main).options().existing();
    Answer answer = new Answer("name,generation,pack,published_at,values,verified,locked");
    boolean sound = true;
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Publications publications = new Publications(home, database);
      List<Lock> locks = new LockedPeriods(database).holding();
      for (Publication publication : publications.list()) {
        Optional<String> problem = publications.problem(publication);
        problem.ifPresent(
            words ->
                System.err.printf(
                    "tiengnoi: công bố %1$s: %2$s (publication %1$s)%n",
                    publication.name(), words));
        sound &= problem.isEmpty();
        answer.add(
            publication.name(),
            publication.generation(),
            publication.packHash(),
            publication.publishedAt(),
            publication.valuesHash(),
            problem.isEmpty() ? "yes" : "no",
            locked(locks, publication.name()));
      }
    }
    answer.print(format, System.out);
    return sound ? Main.DONE : Main.FAILED;
  }

  /** The periods that a publication locks, with the form where it is only one. */
  private static String locked(List<Lock> locks, String publication) {
    return locks.stream()
        .filter(lock -> lock.publication().equals(publication))
        .map(
            lock ->
                lock.form() == null
                    ? lock.period().code()
                    : "%s (%s)".formatted(lock.period().code(), lock.form()))
        .collect(Collectors.joining("; "));
  }
}
