package vn.tiengnoi.etl.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not leave.
 *
 * @param words for people
 * @param permanent whether trying again is of no use
 * @param ofServer whether it concerns the server and not this mail
 */
record SendProblem(String words, boolean permanent, boolean ofServer) {
  private static final int FIRST_PERMANENT = 500;
  private static final int LONGEST = 1_000;

  /** An answer of the server. */
  private record Said(int code, String words, boolean aboutUs) {}

  static SendProblem of(MessagingException problem) {
    if (problem instanceof AddressException) {
      String words = oneLine(String.valueOf(problem.getMessage()));
      return new SendProblem("địa chỉ không đúng / not an address: " + words, true, false);
    }
    Said said = said(problem);
    if (said.code() == 0 || said.aboutUs()) {
      return new SendProblem(
          "chưa dùng được máy chủ thư / the mail server cannot be used: " + said.words(),
          false,
          true);
    }
    return said.code() >= FIRST_PERMANENT
        ? new SendProblem("máy chủ từ chối / refused by the server: " + said.words(), true, false)
        : new SendProblem("máy chủ chưa nhận / not taken for now: " + said.words(), false, false);
  }

  static SendProblem of(IOException problem) {
    return problem instanceof FileNotFoundException
        ? new SendProblem(
            "thiếu tệp đính kèm / an attachment is gone: " + problem.getMessage(), true, false)
        : new SendProblem(
            "không đọc được tệp đính kèm / an attachment cannot be read: "
                + problem.getClass().getSimpleName(),
            false,
            false);
  }

  /**
   * What the server answered about the address, else about the mail. Where it does not take us as a
   * sender, no mail would fare better: that is for the settings to mend.
   */
  private static Said said(MessagingException problem) {
    Said said = new Said(0, oneLine(String.valueOf(problem.getMessage())), false);
    for (@Nullable Exception at = problem;
        at instanceof MessagingException one;
        at = one.getNextException()) {
      String words = oneLine(String.valueOf(one.getMessage()));
      if (at instanceof SMTPAddressFailedException address) {
        return new Said(address.getReturnCode(), words, false);
      }
      if (at instanceof SMTPSenderFailedException sender) {
        return new Said(sender.getReturnCode(), words, true);
      }
      if (at instanceof SMTPSendFailedException sending) {
        said = new Said(sending.getReturnCode(), words, false);
      }
    }
    return said;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
