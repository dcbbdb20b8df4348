package planted.etl;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;

/**
 * Planted faults for ArchitectureTest: ambient time, zone and language, printing, no null marks.
 */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone", "SystemOut"})
public final class TrustsTheMachine {

  /** Prints what differs from machine to machine. */
  public void report() {
    System.out.println(LocalDate.now());
    System.out.println(Locale.getDefault());
    System.out.println(ZoneId.systemDefault());
    System.out.println(new Date());
    System.out.println(Calendar.getInstance());
  }
}
