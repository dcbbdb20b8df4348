package vn.tiengnoi.app.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.tiengnoi.warehouse.home.HomeDatabase;

/**
 * A server of a home that may end between any two of its transactions: from then on it reaches the
 * database no more, so that it can neither finish nor clean up.
 */
final class MortalServer {
  private static final int IMMORTAL = Integer.MAX_VALUE;

  final String name;
  final HomeDatabase database;
  final List<Job> jobs;
  final JobRunner runner;
  private final MovedClock clock;
  private final AtomicInteger left = new AtomicInteger(IMMORTAL);
  private final ManualScheduler scheduler;

  private final class Connections extends DelegatingDataSource {
    Connections(DataSource real) {
      super(real);
    }

    @Override
    public Connection getConnection() throws SQLException {
      int before = left.getAndUpdate(n -> n == IMMORTAL || n == 0 ? n : n - 1);
      if (before == 0) {
        throw new SQLTransientConnectionException("this server is dead");
      }
      return super.getConnection();
    }
  }

  /**
   * @param jobs makes the jobs of this server over its own connections
   */
  MortalServer(
      String name,
      HomeDatabase real,
      MovedClock clock,
      BiFunction<String, HomeDatabase, List<Job>> jobs) {
    this.name = name;
    this.clock = clock;
    this.database = real.through(Connections::new);
    this.jobs = jobs.apply(name, database);
    this.runner =
        new JobRunner(
            new JobBook(database, name), clock, () -> true, e -> String.valueOf(e.getMessage()));
    Schedule schedule =
        new Schedule(database, this.jobs, name, clock, e -> String.valueOf(e.getMessage()));
    List<Task<?>> none = new ArrayList<>();
    this.scheduler =
        TestHelper.createManualScheduler(database.dataSource(), none)
            .clock(clock.scheduler)
            .startTasks(schedule.tasks())
            .start();
  }

  /** Dies before its next connection but so many. */
  void dieAfter(int connections) {
    left.set(connections);
  }

  void live() {
    left.updateAndGet(n -> n == 0 ? 0 : IMMORTAL);
  }

  boolean isDead() {
    return left.get() == 0;
  }

  /** Whatever is due by the clock. */
  void tick() {
    try {
      scheduler.runDeadExecutionDetection();
      scheduler.runAnyDueExecutions();
    } catch (RuntimeException e) {
      if (!isDead()) {
        throw e;
      }
    }
  }

  /** One job by its own ledger, as two servers may do at the same time. */
  void turn(int job) {
    try {
      JobRunner.Ended unused = runner.turn(jobs.get(job));
    } catch (RuntimeException e) {
      if (!isDead()) {
        throw e;
      }
    }
  }

  @Override
  public String toString() {
    return name + " at " + clock.instant();
  }
}
