package vn.tiengnoi.etl.job;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads the items of a step from a list that is made when the step begins, so that a restarted step
 * begins with what is left then, and tells how far it is.
 */
final class CountedReader<T> implements ItemReader<T>, StepExecutionListener {
  private final String step;
  private final RunContext run;
  private final Source<T> source;
  private Iterator<T> items = List.<T>of().iterator();
  private long total;
  private long given;

  /** Makes the list; may prepare the step. */
  interface Source<T> {
    List<T> items() throws Exception;
  }

  CountedReader(String step, RunContext run, Source<T> source) {
    this.step = step;
    this.run = run;
    this.source = source;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    try {
      List<T> list = source.items();
      items = list.iterator();
      total = list.size();
      given = 0;
      run.progress.at(step, 0, total);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the step %s cannot begin".formatted(step), e);
    }
  }

  @Override
  public synchronized @Nullable T read() {
    if (given > 0) {
      run.progress.at(step, given, total);
    }
    if (!items.hasNext()) {
      return null;
    }
    given++;
    return items.next();
  }
}
