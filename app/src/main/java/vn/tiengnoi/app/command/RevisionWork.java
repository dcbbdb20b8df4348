package vn.tiengnoi.app.command;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.etl.revision.Revisions;
import vn.tiengnoi.etl.revision.Revisions.Done;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.lake.Generations;
import vn.tiengnoi.warehouse.pack.Pack;

/** What the commands on submissions share: they do it and say what changed. */
final class RevisionWork {
  private RevisionWork() {}

  static int run(Main main, Answer.FormatOption format, Function<Revisions, List<Done>> work) {
    Home home = main.options().existing();
    Pack pack = main.options().admitPack();
    Answer answer = new Answer("submission,form,reporter,unit,period,file,before,now");
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Revisions revisions = new Revisions(home, database, pack, Clock.systemUTC());
      List<Done> done = work.apply(revisions);
      for (Done one : done) {
        answer.add(
            one.submission().id(),
            one.submission().form(),
            one.submission().reporter(),
            one.submission().unit(),
            one.submission().period(),
            one.submission().file(),
            one.submission().standing(),
            one.standing());
      }
      answer.print(format, System.out);
      long changed = done.stream().filter(Done::changed).count();
      if (changed == 0) {
        System.err.println(
            "  không có gì phải làm: đã như vậy từ trước / nothing to do: it was so before");
      } else {
        System.err.printf(
            "  đã đổi: %1$d bản nộp, thế hệ dữ liệu %2$d / submissions changed: %1$d, generation %2$d%n",
            changed, new Generations(database).newestNumber());
      }
    }
    return Main.DONE;
  }
}
