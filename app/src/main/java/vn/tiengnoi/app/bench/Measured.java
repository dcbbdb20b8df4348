package vn.tiengnoi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a piece of work took.
 *
 * @param seconds by the clock
 * @param processor seconds of processor time, of all threads
 * @param peakMegabytes the most memory the process held while it ran; 0 where the system does not
 *     say
 */
record Measured(double seconds, double processor, long peakMegabytes) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** A piece of work. */
  interface Work {
    void run() throws Exception;
  }

  static Measured of(Work work) throws Exception {
    forgetPeak();
    long processor = processorTime();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measured(seconds, (processorTime() - processor) / 1e9, peak());
  }

  /** Seconds of processor time that this process has used. */
  static double processorSoFar() {
    return processorTime() / 1e9;
  }

  private static long processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  /** Linux begins the count anew when it is told to; elsewhere the peak is not given. */
  private static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException notLinux) {
      return;
    }
  }

  private static long peak() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
