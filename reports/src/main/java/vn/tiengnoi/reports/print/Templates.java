package vn.tiengnoi.reports.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates, each loaded once. */
final class Templates {
  private final Map<String, JasperReport> loaded = new ConcurrentHashMap<>();

  JasperReport get(String name) {
    return loaded.computeIfAbsent(name, Templates::load);
  }

  private static JasperReport load(String name) {
    String resource = "/templates/" + name + ".jasper";
    try (InputStream in = Templates.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("template %s was not compiled".formatted(resource));
      }
      return (JasperReport) JRLoader.loadObject(in);
    } catch (IOException e) {
      throw new UncheckedIOException("template %s cannot be read".formatted(resource), e);
    } catch (JRException e) {
      throw new IllegalStateException("template %s cannot be read".formatted(resource), e);
    }
  }
}
