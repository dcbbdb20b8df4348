package vn.tiengnoi.etl.job;

import java.util.Iterator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;
import vn.tiengnoi.etl.RunStoppedException;

/**
 * Reads the items of a step from a list that is made when the step begins, so that a restarted step
 * begins with what is left then, and tells how far it is.
 */
final class CountedReader<T> implements ItemReader<T>, StepExecutionListener {
  private final Of<T> of;
  private final RunContext run;
  private final Source<T> source;
  private Iterator<T> items = List.<T>of().iterator();
  private long total;
  private long given;
  private long read;

  /** Makes the list; may prepare the step. */
  interface Source<T> {
    List<T> items() throws Exception;
  }

  /**
   * What is counted.
   *
   * @param chunk so many items are written together; between chunks the step may be stopped
   * @param files how many files an item is
   */
  record Of<T>(String step, int chunk, ToLongFunction<T> files) {}

  CountedReader(Of<T> of, RunContext run, Source<T> source) {
    this.of = of;
    this.run = run;
    this.source = source;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    try {
      List<T> list = source.items();
      items = list.iterator();
      total = list.stream().mapToLong(of.files()).sum();
      given = 0;
      read = 0;
      run.progress.at(of.step(), 0, total);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the step %s cannot begin".formatted(of.step()), e);
    }
  }

  @Override
  public synchronized @Nullable T read() {
    if (read > 0) {
      run.progress.at(of.step(), given, total);
    }
    if (!items.hasNext()) {
      return null;
    }
    if (read % of.chunk() == 0) {
      stopIfAsked(run);
    }
    read++;
    T item = items.next();
    given += of.files().applyAsLong(item);
    return item;
  }

  /** What is written stays written; the next run goes on from there. */
  static void stopIfAsked(RunContext run) {
    if (!run.progress.goesOn()) {
      throw new RunStoppedException();
    }
  }
}
