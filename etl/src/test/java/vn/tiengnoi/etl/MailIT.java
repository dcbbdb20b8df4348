package vn.tiengnoi.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiengnoi.etl.PostOffice.CLERK;
import static vn.tiengnoi.etl.TestHome.REPORTER;
import static vn.tiengnoi.etl.TestHome.number;
import static vn.tiengnoi.etl.TestHome.quarter;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.PostOffice.Attached;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.job.RereadChoice;
import vn.tiengnoi.etl.mail.OutboxDelivery;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.etl.mailbox.MailIntake;
import vn.tiengnoi.etl.workbook.FormWorkbookWriter;
import vn.tiengnoi.etl.workbook.SheetReport;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.settings.Settings;

/** Reports come as mails to a real server, are taken in and answered by mail. */
class MailIT {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 10);
  private static final String OTHER_CLERK = "lan@tamduong.example";
  private static final String OTHER = "hbvqte-106-tam-duong";
  private static final String ABOVE = "van-phong@laichau.example";

  @TempDir Path folder;
  private TestHome home;
  private HomeDatabase database;
  private PostOffice post;

  @BeforeEach
  void open() {
    home = new TestHome(folder);
    database = HomeDatabase.open(home.home);
    post = new PostOffice();
    Contacts contacts = new Contacts(database);
    contacts.add(REPORTER, CLERK, "Chị Lan", "test", Instant.EPOCH);
    contacts.add(OTHER, OTHER_CLERK, "", "test", Instant.EPOCH);
    contacts.add("hbvqte-12-lai-chau", ABOVE, "", "test", Instant.EPOCH);
  }

  @AfterEach
  void close() {
    post.close();
    database.close();
  }

  static byte[] workbook(SheetReport... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWorkbookWriter.write(out, TestHome.PACK, List.of(sheets));
    return out.toByteArray();
  }

  private static byte[] zip(Attached... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Attached file : files) {
        zip.putNextEntry(new ZipEntry(file.name()));
        zip.write(file.content());
      }
    }
    return out.toByteArray();
  }

  private MailIntake.Result takeIn(Settings settings, Progress progress) {
    return new MailIntake(home.home, database, home.pack, settings, Clock.systemUTC())
        .takeIn(progress);
  }

  private OutboxDelivery.Delivered send(Settings settings) {
    SmtpSettings smtp = settings.take("smtp", SmtpSettings::of);
    return new OutboxDelivery(database, home.home, smtp, Clock.systemUTC()).deliver();
  }

  private List<String> outcomes() {
    return rows("select subject, outcome from incoming_message order by message_no");
  }

  private List<String> rows(String sql) {
    return database
        .jdbc()
        .sql(sql)
        .query(
            (row, number) -> {
              List<String> fields = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                fields.add(String.valueOf(row.getString(i)));
              }
              return String.join("|", fields);
            })
        .list();
  }

  private static String text(Part part) throws Exception {
    if (part.getContent() instanceof Multipart multipart) {
      return text(multipart.getBodyPart(0));
    }
    return String.valueOf(part.getContent());
  }

  private static List<String> attachments(MimeMessage mail) throws Exception {
    List<String> names = new ArrayList<>();
    if (mail.getContent() instanceof Multipart multipart) {
      for (int i = 1; i < multipart.getCount(); i++) {
        names.add(multipart.getBodyPart(i).getFileName());
      }
    }
    return names;
  }

  @Test
  void aMailIsTakenInAnsweredWithItsMarkedWorkbookAndOnlyThenPutAway() throws Exception {
    Settings settings = post.settings(home.home);
    MimeMessage mail =
        post.mail(
            "Chị Lan <" + CLERK + ">",
            "Báo cáo quý 1",
            Attached.of(
                "Báo cáo quý I.xlsx",
                workbook(quarter("2024-Q1", APRIL, "đang tổng hợp", number("25")))),
            Attached.of(
                "Quý II.xlsx", workbook(quarter("2024-Q2", APRIL, number("70"), number("9")))),
            new Attached("logo.png", new byte[] {1, 2, 3}, "image/png"));
    post.deliver(mail);

    MailIntake.Result result = takeIn(settings, Progress.NONE);
    assertThat(result.fetched()).isEqualTo(1);
    assertThat(result.answered()).isEqualTo(1);
    assertThat(result.run().orElseThrow().line())
        .isEqualTo("received=2 accepted=1 held=1 rejected=0 unchanged=0");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("70");
    assertThat(post.folder("INBOX")).isEmpty();
    assertThat(post.folder("TiengNoi-Done")).containsExactly("seen Báo cáo quý 1");

    assertThat(send(settings)).isEqualTo(new OutboxDelivery.Delivered(1, 0, 0));
    assertThat(send(settings)).isEqualTo(new OutboxDelivery.Delivered(0, 0, 0));
    MimeMessage reply = post.received(CLERK).get(0);
    assertThat(reply.getSubject()).isEqualTo("Re: Báo cáo quý 1");
    assertThat(reply.getFrom()[0].toString()).contains(PostOffice.OURS);
    assertThat(reply.getHeader("In-Reply-To", null)).isEqualTo(mail.getMessageID());
    assertThat(reply.getHeader("References", null)).isEqualTo(mail.getMessageID());
    assertThat(reply.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
    assertThat(text(reply))
        .contains("Đã nhận 2 tệp trong thư này:")
        .contains("\"Quý II.xlsx\": Đã nhận đầy đủ báo cáo.")
        .contains("\"logo.png\": hình ảnh không đọc được số liệu")
        .contains("Nhận qua:  thư điện tử, từ " + CLERK)
        .contains("Văn bản trong ô số");
    assertThat(attachments(reply)).hasSize(1).first().asString().endsWith("_ket-qua.xlsx");

    // A mail came when the server got it, not when we looked.
    assertThat(
            rows(
                "select distinct case when received_at = (select received_at from incoming_message) then 'same' end from submission"))
        .containsExactly("same");

    assertThat(takeIn(settings, Progress.NONE).fetched()).isZero();
    assertThat(takeIn(settings, Progress.NONE).run()).isEmpty();
  }

  @Test
  void whateverComesIsToldApartInOneRun() throws Exception {
    Settings settings = post.settings(home.home, "  largest_megabytes: 1");
    byte[] q1 = workbook(quarter("2024-Q1", APRIL, number("10"), number("1")));
    byte[] q2 = workbook(quarter("2024-Q2", APRIL, number("20"), number("2")));
    byte[] q3 = workbook(quarter("2024-Q3", APRIL, number("30"), number("3")));
    MimeMessage twice = post.mail(CLERK, "twice", Attached.of("q1.xlsx", q1));
    post.deliver(twice);
    post.deliver(twice);
    post.deliver(post.mail(CLERK, "same file in another mail", Attached.of("lại.xlsx", q1)));
    post.deliver(
        post.mail(
            CLERK,
            "zip",
            Attached.of(
                "tat-ca.zip",
                zip(
                    Attached.of("../../etc/q2.xlsx", q2),
                    Attached.of("sâu/trong.zip", zip(Attached.of("x.csv", new byte[] {65}))),
                    Attached.of("__MACOSX/._q2.xlsx", new byte[] {1})))));
    post.deliver(post.mail("ai-do@nowhere.example", "stranger", Attached.of("q3.xlsx", q3)));
    post.deliver(post.mail(CLERK, "huge", Attached.of("q.bin", new byte[2 << 20])));
    post.deliver(post.mail(CLERK, "nothing in it"));
    post.deliver(post.mail(CLERK, "nothing in it, again"));
    MimeMessage absent = post.mail(CLERK, "absent");
    absent.setHeader("Auto-Submitted", "auto-replied");
    post.deliver(absent);
    MimeMessage scanner = post.mail(CLERK, "a machine with a report", Attached.of("q3.xlsx", q3));
    scanner.setHeader("Precedence", "bulk");
    post.deliver(scanner);
    post.deliver(post.mail(PostOffice.OURS, "our own"));
    post.deliver(
        "From: "
            + CLERK
            + "\nSubject: broken\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed\n\nno boundary\n--b--\n");
    post.deliver("From: a@b.example, c@d.example\nSubject: two senders\n\nhello\n");

    MailIntake.Result result = takeIn(settings, Progress.NONE);
    assertThat(outcomes())
        .containsExactly(
            "twice|taken",
            "twice|repeated",
            "same file in another mail|taken",
            "zip|taken",
            "stranger|unknown_sender",
            "huge|too_large",
            "nothing in it|no_files",
            "nothing in it, again|no_files",
            "absent|automatic",
            "a machine with a report|taken",
            "our own|automatic",
            "broken|unreadable",
            "two senders|unknown_sender");
    assertThat(result.run().orElseThrow().line())
        .isEqualTo("received=4 accepted=3 held=0 rejected=0 unchanged=1");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("20");
    assertThat(home.value("VD01", "2024-Q3")).isEqualTo("30");
    assertThat(rows("select name from arrival order by arrival_no"))
        .containsExactly("q1.xlsx", "lại.xlsx", "q2.xlsx", "q3.xlsx");
    assertThat(rows("select notes_vi from incoming_message where subject = 'zip'"))
        .containsExactly("\"trong.zip\": tệp nén nằm trong tệp nén");
    assertThat(post.folder("INBOX")).isEmpty();
    assertThat(post.folder("TiengNoi-Aside"))
        .containsExactlyInAnyOrder(
            "seen stranger",
            "seen huge",
            "seen absent",
            "seen our own",
            "seen broken",
            "seen two senders");

    send(settings);
    List<String> told = new ArrayList<>();
    for (MimeMessage reply : post.received(CLERK)) {
      told.add(reply.getSubject());
    }
    // One a day to say that nothing was in it; none to machines, strangers and ourselves.
    assertThat(told)
        .containsExactlyInAnyOrder(
            "Re: twice",
            "Re: same file in another mail",
            "Re: zip",
            "Re: huge",
            "Re: nothing in it",
            "Re: broken");
    assertThat(post.server.getReceivedMessages()).hasSize(6 + 13);
    MimeMessage huge = post.received(CLERK).get(told.indexOf("Re: huge"));
    assertThat(text(huge)).contains("tối đa 1 MB");
  }

  @Test
  void nobodyFilesForAnotherButTheOfficeAboveMay() throws Exception {
    Settings settings = post.settings(home.home);
    byte[] report = workbook(quarter("2024-Q1", APRIL, number("10"), number("1")));
    byte[] other = workbook(quarter("2024-Q2", APRIL, number("20"), number("2")));
    post.deliver(post.mail(OTHER_CLERK, "not mine", Attached.of("q1.xlsx", report)));
    post.deliver(post.mail(OTHER_CLERK, "not mine either", Attached.of("q2.xlsx", other)));
    MailIntake.Result refused = takeIn(settings, Progress.NONE);
    assertThat(refused.run().orElseThrow().line())
        .isEqualTo("received=2 accepted=0 held=2 rejected=0 unchanged=0");
    assertThat(refused.run().orElseThrow().faults().get(0).line("vi"))
        .contains("Nơi gửi " + OTHER_CLERK + " không được gửi báo cáo của")
        .contains("Sìn Hồ")
        .contains("Tam Đường");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("not_reported");

    // The same bytes from those whose report it is: the refusal stands in nobody's way.
    post.deliver(post.mail(ABOVE, "ours", Attached.of("q1.xlsx", report)));
    MailIntake.Result taken = takeIn(settings, Progress.NONE);
    assertThat(taken.run().orElseThrow().line())
        .isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(home.value("VD01", "2024-Q1")).isEqualTo("10");

    // Registered for that reporter since, the sender need not send again.
    new Contacts(database).add(REPORTER, OTHER_CLERK, "", "test", Instant.now());
    IntakeResult reread =
        new Intake(Clock.systemUTC())
            .reread(home.home, database, home.pack, RereadChoice::held, Progress.NONE);
    assertThat(reread.line()).isEqualTo("received=1 accepted=1 held=0 rejected=0 unchanged=0");
    assertThat(home.value("VD01", "2024-Q2")).isEqualTo("20");
    assertThat(
            rows(
                "select count(*) from submission s join arrival a on a.sha256 = s.sha256 and a.name = 'q2.xlsx' where s.received_at <> a.received_at"))
        .containsExactly("0");
  }

  @Test
  void namesOfAttachmentsAreReadHoweverTheyAreWritten() throws Exception {
    Settings settings = post.settings(home.home);
    String csv = "unit,period,element,disaggregation,value\\n".replace("\\n", "\n");
    StringBuilder raw = new StringBuilder();
    raw.append("From: " + CLERK + "\nSubject: =?utf-8?b?").append(base64("Tên tệp")).append("?=\n");
    raw.append("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n");
    raw.append("--b\nContent-Type: text/csv; name=\"=?utf-8?b?").append(base64("Quý một.csv"));
    raw.append("?=\"\nContent-Disposition: attachment\n\n").append(csv).append("1,2,3,4,5\n");
    raw.append("--b\nContent-Type: text/csv\nContent-Disposition: attachment;\n");
    raw.append(" filename*0*=utf-8''Qu%C3%BD%20;\n filename*1*=hai.csv\n\n")
        .append(csv)
        .append("2,2,3,4,5\n");
    raw.append("--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"");
    raw.append(
        new String("Quý ba.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    raw.append("\"\n\n").append(csv).append("3,2,3,4,5\n");
    raw.append("--b\nContent-Type: text/csv\nContent-Disposition: attachment\n\n")
        .append(csv)
        .append("4,2,3,4,5\n");
    raw.append(
        "--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=\"C:\\\\x\\\\..\\\\a\u0007b.csv\"\n\n");
    raw.append(csv).append("5,2,3,4,5\n--b--\n");
    post.deliver(raw.toString());

    takeIn(settings, Progress.NONE);
    assertThat(rows("select name from arrival order by arrival_no"))
        .containsExactly("Quý một.csv", "Quý hai.csv", "Quý ba.csv", "tep-5.csv", "ab.csv");
    assertThat(outcomes()).containsExactly("Tên tệp|taken");
  }

  private static String base64(String text) {
    return java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private TestHome island() {
    TestHome island = new TestHome(folder.resolve("island"), TestHome.ISLAND);
    database.close();
    database = HomeDatabase.open(island.home);
    Contacts contacts = new Contacts(database);
    contacts.add("room-bac", CLERK, "", "test", Instant.EPOCH);
    contacts.add("room-nam", CLERK, "", "test", Instant.EPOCH);
    return island;
  }

  /** Interrupted between any two steps, it ends as if it had not been. */
  @Test
  void aCrashBetweenAnyTwoStepsChangesNothing() throws Exception {
    Settings settings;
    home = island();
    settings = post.settings(home.home);
    List<String> steps =
        List.of("fetch", "extract", "load", "receipts", "answer", "done 0", "done 1");
    for (String dying : steps) {
      int number = steps.indexOf(dying);
      post.deliver(
          post.mail(
              CLERK,
              dying,
              Attached.of(
                  "q.csv",
                  "unit,period,element,disaggregation,value\n%s,2024-Q%d,VISITS,,7\n"
                      .formatted(
                          number < 4 ? "n-bac@2000-01-01" : "s-nam@2000-01-01", 1 + number % 4)
                      .getBytes(StandardCharsets.UTF_8))));
      assertThatThrownBy(
              () ->
                  takeIn(
                      settings,
                      (step, done, total) -> {
                        if (dying.startsWith(step)
                            && (!dying.startsWith("done") || dying.equals("done " + done))) {
                          throw new IllegalStateException("killed");
                        }
                      }))
          .as(dying)
          .isInstanceOf(RuntimeException.class);
      takeIn(settings, Progress.NONE);
    }
    send(settings);

    assertThat(post.folder("INBOX")).isEmpty();
    assertThat(post.folder("TiengNoi-Done")).hasSize(7);
    assertThat(post.received(CLERK)).hasSize(7);
    assertThat(
            rows(
                "select outcome, count(*) from incoming_message where done_at is not null group by outcome"))
        .containsExactly("taken|7");
    assertThat(rows("select count(*), count(distinct run_id) from arrival")).containsExactly("7|7");
    assertThat(rows("select verdict, count(*) from submission group by verdict"))
        .containsExactly("accepted|7");
  }

  @Test
  void aMailThatDiedWhileItWasSentIsSentAgainAsTheSame() throws Exception {
    Settings settings = post.settings(home.home);
    post.deliver(post.mail(CLERK, "nothing in it"));
    takeIn(settings, Progress.NONE);
    send(settings);
    database
        .jdbc()
        .sql("update outgoing_message set state = 'sending', sending_since = queued_at")
        .update();
    SmtpSettings smtp = settings.take("smtp", SmtpSettings::of);
    assertThat(new OutboxDelivery(database, home.home, smtp, Clock.systemUTC()).deliver().sent())
        .isZero();
    Clock later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(11)), ZoneOffset.UTC);
    assertThat(new OutboxDelivery(database, home.home, smtp, later).deliver().sent()).isEqualTo(1);
    List<MimeMessage> got = post.received(CLERK);
    assertThat(got).hasSize(2);
    assertThat(got.get(0).getMessageID()).isEqualTo(got.get(1).getMessageID());
  }
}
