package vn.tiengnoi.etl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeUnreadableException;

/**
 * A process that takes the mixed inbox in while the disk fills up at a step. It ends as the command
 * line does: 0 when all is done, 1 with words on standard error for what was foreseen; anything
 * else is a stack trace and 70.
 */
public final class FullDisk {
  private static final int LARGEST_FILE = 200;

  private FullDisk() {}

  /**
   * Runs.
   *
   * @param args home, inbox, the step, how many of its files are done when it happens, how ( {@code
   *     fill:FILE} takes all the room there is, {@code limit} forbids this process files that are
   *     not tiny, {@code never}), and how many bytes are left free
   */
  public static void main(String[] args) {
    AtomicBoolean full = new AtomicBoolean();
    Progress filling =
        (step, done, total) -> {
          if (step.equals(args[2]) && done >= Long.parseLong(args[3]) && !full.getAndSet(true)) {
            happen(args[4], Integer.parseInt(args[5]));
          }
        };
    try {
      IntakeResult result =
          new Intake(Clock.systemUTC(), MixedInbox.BULK_FROM)
              .run(new Home(Path.of(args[0])), MixedInbox.PACK, Path.of(args[1]), filling);
      System.out.println(result.line());
    } catch (IntakeFailedException | HomeUnreadableException spoken) {
      System.err.println("tiengnoi: " + spoken.getMessage());
      System.exit(1);
    } catch (RuntimeException unforeseen) {
      unforeseen.printStackTrace();
      System.exit(70);
    }
  }

  private static void happen(String how, int free) {
    try {
      if (how.startsWith("fill:")) {
        fill(Path.of(how.substring("fill:".length())), free);
      } else if (how.equals("limit")) {
        String self = Long.toString(ProcessHandle.current().pid());
        Process limit =
            new ProcessBuilder("prlimit", "--pid", self, "--fsize=" + LARGEST_FILE)
                .inheritIO()
                .start();
        if (limit.waitFor() != 0) {
          throw new IOException("prlimit refused");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes until nothing more goes in, then gives so many bytes back. */
  private static void fill(Path file, int free) throws IOException {
    Path spare = file.resolveSibling("spare");
    Files.write(spare, new byte[free]);
    for (int size = 1 << 20; size >= 1; size /= 2) {
      byte[] block = new byte[size];
      try (OutputStream out = Files.newOutputStream(file.resolveSibling("filler-" + size))) {
        while (true) {
          out.write(block);
        }
      } catch (IOException full) {
        // So much for this size of block.
      }
    }
    Files.delete(spare);
  }
}
