package vn.tiengnoi.etl.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.arrival.Arrivals;
import vn.tiengnoi.etl.mail.OutgoingMessage;
import vn.tiengnoi.etl.receipt.ReceiptAnswer;
import vn.tiengnoi.etl.receipt.Receipts;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/** The one mail that answers a mail: its receipts, and the workbooks with their faults marked. */
final class MailReplies {
  private static final int LONGEST_BODY = 200_000;
  private static final long LARGEST_ATTACHMENTS = 15L << 20;

  private final Home home;
  private final Arrivals arrivals;
  private final Receipts receipts;
  private final MailboxSettings settings;

  MailReplies(Home home, Arrivals arrivals, Receipts receipts, MailboxSettings settings) {
    this.home = home;
    this.arrivals = arrivals;
    this.receipts = receipts;
    this.settings = settings;
  }

  private record Answered(Arrival arrival, ReceiptAnswer answer) {}

  OutgoingMessage reply(IncomingMessages.Open mail, Instant now) throws IOException {
    return switch (mail.outcome()) {
      case TAKEN -> receipt(mail);
      case TOO_LARGE -> tooLarge(mail);
      case UNREADABLE -> unreadable(mail);
      case NO_FILES -> noFiles(mail, now);
      case REPEATED, AUTOMATIC, UNKNOWN_SENDER, NOT_AUTHENTICATED ->
          throw new IllegalArgumentException("no answer to " + mail.outcome());
    };
  }

  private OutgoingMessage receipt(IncomingMessages.Open mail) throws IOException {
    List<Answered> answers = new ArrayList<>();
    for (Arrival arrival : arrivals.ofMessage(mail.number())) {
      String run = arrival.run();
      if (run != null) {
        answers.add(new Answered(arrival, receipts.answer(run, arrival.intakeName())));
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "Kính gửi quý đơn vị,\n\nĐã nhận %d tệp trong thư này:\n".formatted(answers.size()));
    answers.forEach(
        one ->
            text.append("  • \"%s\": ".formatted(one.arrival().name()))
                .append(one.answer().verdictVi())
                .append('\n'));
    notes(text, "\nKhông nhận từ thư này:\n", mail.notesVi());
    text.append("\n(English) %d files of this mail were received:\n".formatted(answers.size()));
    answers.forEach(
        one ->
            text.append("  • \"%s\": ".formatted(one.arrival().name()))
                .append(one.answer().verdictEn())
                .append('\n'));
    notes(text, "\nNot taken from this mail:\n", mail.notesEn());
    List<OutgoingMessage.Attachment> attachments = new ArrayList<>();
    long size = 0;
    for (Answered one : answers) {
      if (text.length() + one.answer().text().length() <= LONGEST_BODY) {
        text.append('\n').append("═".repeat(72)).append('\n').append(one.answer().text());
      }
      Path workbook = one.answer().workbook();
      size += workbook == null ? 0 : Files.size(workbook);
      if (workbook != null && size <= LARGEST_ATTACHMENTS) {
        attachments.add(attachment(workbook, one.arrival(), answers.size()));
      }
    }
    if (text.length() + 1_000 > LONGEST_BODY || size > LARGEST_ATTACHMENTS) {
      text.append(
          "\nThư có quá nhiều tệp để trả lời hết tại đây; xin hỏi nơi nhận về các tệp còn lại.\n(English) There were too many files to answer all here; please ask about the others.\n");
    }
    return outgoing(
        "receipt/" + mail.number(), OutgoingMessage.Kind.RECEIPT, mail, text, attachments);
  }

  private OutgoingMessage.Attachment attachment(Path workbook, Arrival arrival, int of) {
    String name = workbook.getFileName().toString();
    return new OutgoingMessage.Attachment(
        home.root().relativize(workbook).toString().replace('\\', '/'),
        of > 1 ? "%d-%s".formatted(arrival.number(), name) : name);
  }

  private static void notes(StringBuilder text, String heading, String notes) {
    if (!notes.isEmpty()) {
      text.append(heading);
      notes.lines().forEach(line -> text.append("  • ").append(line).append('\n'));
    }
  }

  private OutgoingMessage tooLarge(IncomingMessages.Open mail) {
    long most = settings.largest() >> 20;
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Kính gửi quý đơn vị,

        Thư của quý đơn vị quá lớn nên chưa được nhận: mỗi thư tối đa %1$d MB.
        Xin chia các tệp vào nhiều thư, hoặc bỏ hình ảnh khỏi tệp rồi gửi lại.

        (English) Your mail is too large and was not taken in: a mail may have at most %1$d MB.
        Please send the files in several mails, or without pictures.
        """
            .formatted(most));
    return outgoing("receipt/" + mail.number(), OutgoingMessage.Kind.NOTICE, mail, text, List.of());
  }

  private static OutgoingMessage unreadable(IncomingMessages.Open mail) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Kính gửi quý đơn vị,

        Thư của quý đơn vị bị hỏng trên đường gửi nên không mở được. Xin gửi lại các tệp trong một thư mới.

        (English) Your mail was damaged on its way and cannot be opened. Please send the files again in a new mail.
        """);
    return outgoing("receipt/" + mail.number(), OutgoingMessage.Kind.NOTICE, mail, text, List.of());
  }

  /** Once a day for an address: whoever answers every answer must not be kept busy. */
  private static OutgoingMessage noFiles(IncomingMessages.Open mail, Instant now) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Kính gửi quý đơn vị,

        Hộp thư này chỉ nhận báo cáo, và trong thư của quý đơn vị không có tệp báo cáo nào.
        Xin đính kèm tệp mẫu Excel (.xlsx, .xls), .ods hoặc CSV do nơi nhận cung cấp, hoặc một tệp .zip chứa các tệp đó.
        Nội dung viết trong thư không được đọc.
        """);
    notes(text, "\nKhông nhận từ thư này:\n", mail.notesVi());
    text.append(
        """

        (English) This mailbox takes reports only, and there was no report file in your mail.
        Please attach the Excel form (.xlsx, .xls), .ods or CSV that you were given, or a .zip of such files.
        What is written in the mail itself is not read.
        """);
    notes(text, "\nNot taken from this mail:\n", mail.notesEn());
    LocalDate day = now.atZone(ReportingCalendar.ZONE).toLocalDate();
    return outgoing(
        "no-files/%s/%s".formatted(shortened(mail.sender()), day),
        OutgoingMessage.Kind.NOTICE,
        mail,
        text,
        List.of());
  }

  private static String shortened(String address) {
    return address.length() > 250 ? address.substring(0, 250) : address;
  }

  private static OutgoingMessage outgoing(
      String key,
      OutgoingMessage.Kind kind,
      IncomingMessages.Open mail,
      StringBuilder text,
      List<OutgoingMessage.Attachment> attachments) {
    String subject = mail.subject().isBlank() ? "Biên nhận báo cáo" : mail.subject();
    return new OutgoingMessage(
        key,
        kind,
        null,
        mail.sender(),
        subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject,
        text.toString(),
        mail.messageId(),
        attachments);
  }
}
