package vn.tiengnoi.reports.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/**
 * Fills a compiled template with a record and writes the result. Thread-safe; keep one.
 *
 * <pre>{@code
 * press.writePdf("overview", page, details, out);
 * }</pre>
 */
public final class Press {
  private static final String AUTHOR = "Tiếng Nói";

  private final SimpleJasperReportsContext context;
  private final Templates templates = new Templates();

  public Press() {
    context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
    context.setProperty(
        "net.sf.jasperreports.export.pdf.producer.factory",
        DatedPdfProducer.Factory.class.getName());
  }

  /** Writes one PDF; {@code page} feeds the template's fields by name. */
  public void writePdf(String template, Record page, PrintDetails details, OutputStream out)
      throws IOException {
    try {
      JasperPrint print = fill(template, page, details);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      export(print, details, bytes);
      out.write(FontTags.stable(bytes.toByteArray()));
    } catch (JRException e) {
      throw new IllegalStateException("document %s cannot be made".formatted(template), e);
    }
  }

  private JasperPrint fill(String template, Record page, PrintDetails details) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag(details.language()));
    JasperPrint print =
        JasperFillManager.getInstance(context)
            .fill(templates.get(template), parameters, new RecordRows(List.of(page)));
    print.setProperty(DatedPdfProducer.MOMENT, details.moment().toString());
    return print;
  }

  private void export(JasperPrint print, PrintDetails details, OutputStream out)
      throws JRException {
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    SimplePdfReportConfiguration page = new SimplePdfReportConfiguration();
    // Text in charts stays text: it can be searched, copied and read aloud.
    page.setForceSvgShapes(false);
    exporter.setConfiguration(page);
    exporter.setConfiguration(properties(details));
    exporter.exportReport();
  }

  private static SimplePdfExporterConfiguration properties(PrintDetails details) {
    SimplePdfExporterConfiguration properties = new SimplePdfExporterConfiguration();
    properties.setMetadataTitle(details.title());
    properties.setDisplayMetadataTitle(true);
    properties.setMetadataAuthor(AUTHOR);
    properties.setMetadataCreator(AUTHOR);
    properties.setMetadataSubject(details.subject());
    properties.setTagLanguage(details.language());
    properties.setCompressed(false);
    return properties;
  }
}
