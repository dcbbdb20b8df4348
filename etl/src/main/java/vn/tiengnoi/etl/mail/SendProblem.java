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

  static SendProblem of(MessagingException problem) {
    int code = code(problem);
    String words = oneLine(String.valueOf(problem.getMessage()));
    if (problem instanceof AddressException) {
      return new SendProblem("địa chỉ không đúng / not an address: " + words, true, false);
    }
    if (code >= FIRST_PERMANENT) {
      return new SendProblem("máy chủ từ chối / refused by the server: " + words, true, false);
    }
    if (code > 0) {
      return new SendProblem("máy chủ chưa nhận / not taken for now: " + words, false, false);
    }
    return new SendProblem(
        "chưa nối được máy chủ thư / the mail server cannot be used: " + words, false, true);
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

  /** What the server answered about the address, else about the mail; 0 where it said nothing. */
  private static int code(MessagingException problem) {
    int code = 0;
    for (@Nullable Exception at = problem;
        at instanceof MessagingException one;
        at = one.getNextException()) {
      if (at instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (at instanceof SMTPSendFailedException sending) {
        code = sending.getReturnCode();
      } else if (at instanceof SMTPSenderFailedException sender) {
        code = sender.getReturnCode();
      }
    }
    return code;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
