package vn.tiengnoi.etl.template;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class DumpTest {
  @Test
  void dump() throws Exception {
    Path out = Path.of("/tmp/tpl");
    Files.createDirectories(out);
    var pack = vn.tiengnoi.warehouse.pack.PackReader.builtIn("vietnam");
    for (Template t : TemplateRoundTripTest.everyFormAndCadence().toList())
      Files.write(
          out.resolve(t.form().code() + "_" + t.period().kind() + ".xlsx"),
          FilledTemplate.bytes(pack, t));
    Template[] all = TemplateRoundTripTest.everyFormAndCadence().toArray(Template[]::new);
    var w = new TemplateWriter(pack);
    for (int round = 0; round < 4; round++)
      for (Template t : all) {
        long n = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int k = 40;
        for (int i = 0; i < k; i++)
          w.write(java.io.OutputStream.nullOutputStream(), t, PreviousFigures.NONE);
        if (round == 3)
          System.out.printf(
              "%s %s rows=%d %.2f ms%n",
              t.form().code(),
              t.period(),
              TableRow.of(t, pack).size(),
              (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
                      - n)
                  / 1e6
                  / k);
      }
  }
}
