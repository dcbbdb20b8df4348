package vn.tiengnoi.app.command;

import java.util.Optional;
import vn.tiengnoi.app.Main;
import vn.tiengnoi.dashboards.PortTakenException;
import vn.tiengnoi.etl.IntakeFailedException;
import vn.tiengnoi.etl.RunStoppedException;
import vn.tiengnoi.etl.decision.DecisionRefusedException;
import vn.tiengnoi.etl.inbox.InboxMissingException;
import vn.tiengnoi.etl.mailbox.MailboxUnreachableException;
import vn.tiengnoi.etl.revision.RevisionRefusedException;
import vn.tiengnoi.warehouse.home.HomeUnreadableException;
import vn.tiengnoi.warehouse.home.WriterBusyException;
import vn.tiengnoi.warehouse.lake.PublicationRefusedException;
import vn.tiengnoi.warehouse.pack.PackFaultsException;
import vn.tiengnoi.warehouse.read.BeforeFirstGenerationException;
import vn.tiengnoi.warehouse.settings.SettingsException;

/** Which problems already speak to people, and with which code a command then ends. */
public final class Spoken {
  private Spoken() {}

  /** The exit code of a problem whose message is for people; empty for one that nobody foresaw. */
  public static Optional<Integer> exitCode(Exception problem) {
    if (problem instanceof UsageException) {
      return Optional.of(Main.USAGE);
    }
    boolean foreseen =
        problem instanceof FailedException
            || problem instanceof WriterBusyException
            || problem instanceof HomeUnreadableException
            || problem instanceof SettingsException
            || problem instanceof BeforeFirstGenerationException
            || problem instanceof PublicationRefusedException
            || problem instanceof PackFaultsException
            || problem instanceof IntakeFailedException
            || problem instanceof InboxMissingException
            || problem instanceof RunStoppedException
            || problem instanceof RevisionRefusedException
            || problem instanceof DecisionRefusedException
            || problem instanceof MailboxUnreachableException
            || problem instanceof SettingsException
            || problem instanceof PortTakenException;
    return foreseen ? Optional.of(Main.FAILED) : Optional.empty();
  }

  /** A problem in people's words, for where it is written down. */
  static String words(Exception problem) {
    return exitCode(problem).isPresent()
        ? String.valueOf(problem.getMessage())
        : "lỗi ngoài dự kiến / an unexpected error: " + problem.getMessage();
  }
}
