package vn.tiengnoi.app.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * Two years of reports as they are laid into an inbox: in time, late, never, twice, corrected, and
 * with a figure that nobody can read.
 */
final class Arrivals {
  private static final Map<String, String> ELEMENTS =
      Map.of("MON", "LETTERS", "QUA", "PARCELS", "YEA", "CRATES");

  /** A report owed. */
  record Owed(Obligation duty, Period period, LocalDate deadline) {
    String key() {
      return String.join("/", duty.form(), duty.reporter(), duty.unit(), period.code());
    }
  }

  /**
   * A file to come.
   *
   * @param value the figure; empty where it cannot be read
   */
  record Sent(Owed owed, LocalDate day, LocalDate dated, String value, String file) {
    boolean readable() {
      return !value.isEmpty();
    }
  }

  final List<Owed> owed = new ArrayList<>();
  final Map<LocalDate, List<Sent>> byDay = new TreeMap<>();

  Arrivals(Pack pack, LocalDate first, LocalDate last, Random random) {
    for (Obligation duty : pack.obligations()) {
      Form form = pack.getForm(duty.form());
      for (Period period : form.periods(duty.cadence(), first, last.plusYears(1))) {
        if (!period.from().isAfter(last)) {
          Owed report = new Owed(duty, period, form.deadline(period));
          owed.add(report);
          if (!period.to().isAfter(last)) {
            send(report, random);
          }
        }
      }
    }
  }

  private void send(Owed report, Random random) {
    int fate = random.nextInt(10);
    String value = Integer.toString(1 + random.nextInt(900));
    LocalDate early = report.period().to().plusDays(1 + random.nextInt(5));
    LocalDate late = report.deadline().plusDays(1 + random.nextInt(30));
    switch (fate) {
      case 0 -> {
        // It never comes.
      }
      case 1, 2, 3 -> add(report, late, late, value, "late");
      case 4 -> {
        add(report, early, early, value, "first");
        add(report, early.plusDays(9), early, value, "again");
      }
      case 5 -> {
        add(report, early, early, value, "first");
        add(report, late, late, value + "0", "corrected");
      }
      case 6 -> {
        add(report, early, early, "", "unreadable");
        add(report, late, late, value, "readable");
      }
      default -> add(report, early, early, value, "first");
    }
  }

  private void add(Owed report, LocalDate day, LocalDate dated, String value, String kind) {
    String file =
        "%s-%s-%s-%s.csv"
            .formatted(
                report.duty().form(), report.duty().reporter(), report.period().code(), kind);
    byDay
        .computeIfAbsent(day, d -> new ArrayList<>())
        .add(new Sent(report, day, dated, value, file));
  }

  /** Lays the files of a day into the inbox, dated that day. */
  List<Sent> lay(LocalDate day, Path inbox) {
    List<Sent> files = byDay.getOrDefault(day, List.of());
    for (Sent sent : files) {
      Obligation duty = sent.owed().duty();
      String row =
          String.join(
              ",",
              duty.unit(),
              sent.owed().period().code(),
              ELEMENTS.get(duty.form()),
              "",
              sent.readable() ? sent.value() : "nhiều lắm",
              duty.form(),
              duty.reporter(),
              sent.dated().toString());
      try {
        Path file = inbox.resolve(sent.file());
        Files.writeString(
            file,
            "unit,period,element,disaggregation,value,form,reporter,report_date\n" + row + "\n");
        Files.setLastModifiedTime(
            file, FileTime.from(day.atStartOfDay(ReportingCalendar.ZONE).toInstant()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}
