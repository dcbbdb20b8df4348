package vn.tiengnoi.etl.reminder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tiengnoi.etl.mail.OutgoingMessage.Attachment;
import vn.tiengnoi.etl.template.PreviousFigures;
import vn.tiengnoi.etl.template.Template;
import vn.tiengnoi.etl.template.TemplateWriter;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.read.DueReport;
import vn.tiengnoi.warehouse.read.Reading;
import vn.tiengnoi.warehouse.read.ReportedQuestion;

/** The forms to fill that go with a reminder: those of its first few reports. */
final class ReminderTemplates {
  private static final int MOST = 5;

  private final Home home;
  private final Reading reading;
  private final boolean wanted;
  private final TemplateWriter writer;
  private final Map<String, PreviousFigures> figures = new HashMap<>();

  ReminderTemplates(Home home, Reading reading, boolean wanted) {
    this.home = home;
    this.reading = reading;
    this.wanted = wanted;
    this.writer = new TemplateWriter(reading.pack());
  }

  /** Writes the forms; the same form is the same file, however often it is written. */
  List<Attachment> of(List<DueReport> reports) {
    List<Attachment> attached = new ArrayList<>();
    if (wanted) {
      for (DueReport report : reports) {
        Form form = reading.pack().getForm(report.form());
        if (attached.size() < MOST && !form.elementsOf(report.period()).isEmpty()) {
          attached.add(attachment(form, report));
        }
      }
    }
    return attached;
  }

  private Attachment attachment(Form form, DueReport report) {
    Template template = new Template(form, report.reporter(), report.unit(), report.period());
    Path file =
        home.documents()
            .resolve("templates")
            .resolve(form.code())
            .resolve(report.period().code().replace(':', '-'))
            .resolve(template.fileName());
    Path half = file.resolveSibling(UUID.randomUUID() + ".half");
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(half)) {
        writer.write(out, template, previous(form, report.period()));
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the form to fill " + file + " cannot be written", e);
    }
    return new Attachment(
        home.root().relativize(file).toString().replace('\\', '/'), template.fileName());
  }

  private PreviousFigures previous(Form form, Period period) {
    return figures.computeIfAbsent(
        form.code() + " " + period.code(),
        key ->
            period
                .previous()
                .map(before -> new ReportedQuestion(form.code(), before))
                .map(question -> new PreviousFigures(reading.reported(question)))
                .orElse(PreviousFigures.NONE));
  }
}
