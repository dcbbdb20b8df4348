package vn.tiengnoi.etl.extract;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.fault.UnreadableFileException;
import vn.tiengnoi.etl.raw.RawFile;

/**
 * How long one file may take: a part that is the same for all, and more for each megabyte, far
 * above what any honest file needs. A file that takes longer is given up; the thread that reads it
 * is told so, and left behind where it does not listen.
 */
public record TimeLimit(Duration base, Duration perMegabyte) {
  /** Two minutes, and two seconds for each megabyte. */
  public static final TimeLimit USUAL = new TimeLimit(Duration.ofMinutes(2), Duration.ofSeconds(2));

  private static final AtomicInteger THREADS = new AtomicInteger();
  private static final ExecutorService READERS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "read-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  /** Reads one file. */
  interface Reading {
    RawFile read() throws IOException, UnreadableFileException;
  }

  /** Reads a file of this size within the limit. */
  RawFile keep(long size, Reading reading) throws IOException, UnreadableFileException {
    Duration most = base.plus(perMegabyte.multipliedBy(size >> 20));
    Future<RawFile> future = READERS.submit(reading::read);
    try {
      return future.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new UnreadableFileException(
          FaultCode.TOO_SLOW.ofWhole(Math.max(1, most.toSeconds())), e);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a file was read", e);
    } catch (ExecutionException e) {
      throw thrown(e.getCause() == null ? e : e.getCause());
    }
  }

  private static IOException thrown(Throwable cause) throws IOException, UnreadableFileException {
    if (cause instanceof UnreadableFileException unreadable) {
      throw unreadable;
    }
    if (cause instanceof IOException trouble) {
      throw trouble;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
