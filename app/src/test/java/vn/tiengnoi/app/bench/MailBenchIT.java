package vn.tiengnoi.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.etl.Intake;
import vn.tiengnoi.etl.Progress;
import vn.tiengnoi.etl.contact.Contacts;
import vn.tiengnoi.etl.mail.OutboxDelivery;
import vn.tiengnoi.etl.mail.SmtpSettings;
import vn.tiengnoi.etl.mailbox.MailIntake;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.settings.Settings;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * Mails with one workbook each, taken in, answered and the answers sent, beside the same workbooks
 * from a folder; {@code -Dbench.mails=500} gives the figure of docs/benchmarks.md.
 */
class MailBenchIT {
  private static final int MAILS = Integer.getInteger("bench.mails", 20);
  private static final String OURS = "baocao@trungtam.example";
  private static final String PASSWORD = "mat-khau";

  @TempDir Path folder;

  @Test
  void mailsAreTakenInAnsweredAndCommittedBesideTheSameFilesFromAFolder() throws Exception {
    Pack pack = BenchPack.lay(folder.resolve("pack"));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    BenchFiles.workbooks(inbox, pack, MAILS);
    double files = Double.MAX_VALUE;
    double mails = Double.MAX_VALUE;
    // The first round warms the machine up; then the better of two counts for each.
    for (int round = 0; round < (MAILS > 100 ? 3 : 1); round++) {
      double oneOfFiles = files(pack, inbox, round);
      double oneOfMails = mails(pack, inbox, round);
      System.out.printf("round %d: files %.2f s, mails %.2f s%n", round, oneOfFiles, oneOfMails);
      if (round > 0 || MAILS <= 100) {
        files = Math.min(files, oneOfFiles);
        mails = Math.min(mails, oneOfMails);
      }
    }
    System.out.printf(
        "bench mails=%d files=%.2fs mails=%.2fs speed=%.2f%n", MAILS, files, mails, files / mails);
  }

  private double files(Pack pack, Path inbox, int round) {
    Home home = Home.create(folder.resolve("files-" + round));
    long start = System.nanoTime();
    try (HomeDatabase database = HomeDatabase.open(home)) {
      assertThat(
              new Intake(Clock.systemUTC())
                  .run(home, database, pack, inbox, Progress.NONE)
                  .accepted())
          .isEqualTo(MAILS);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private double mails(Pack pack, Path inbox, int round) throws Exception {
    Home home = Home.create(folder.resolve("mails-" + round));
    GreenMail server =
        new GreenMail(
            new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    server.start();
    try {
      Settings settings = settings(home, server);
      fill(server, home, pack, inbox);
      long start = System.nanoTime();
      StringBuilder steps = new StringBuilder();
      Progress timed =
          (step, done, total) -> {
            if (done == total || step.equals("done")) {
              steps.append(" %s=%.2f".formatted(step, (System.nanoTime() - start) / 1e9));
            }
          };
      try (HomeDatabase database = HomeDatabase.open(home)) {
        MailIntake.Result result =
            new MailIntake(home, database, pack, settings, Clock.systemUTC()).takeIn(timed);
        assertThat(result.run().orElseThrow().accepted()).isEqualTo(MAILS);
        SmtpSettings smtp = settings.take("smtp", SmtpSettings::of);
        assertThat(new OutboxDelivery(database, home, smtp, Clock.systemUTC()).deliver().sent())
            .isEqualTo(MAILS);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.println(steps);
      return seconds;
    } finally {
      server.stop();
    }
  }

  private static Settings settings(Home home, GreenMail server) throws Exception {
    Files.writeString(home.root().resolve("mail.txt"), PASSWORD);
    Files.writeString(
        home.root().resolve(Settings.FILE),
        """
        mailbox:
          host: 127.0.0.1
          port: %d
          user: baocao
          password_file: mail.txt
        smtp:
          host: 127.0.0.1
          port: %d
          from: %s
        """
            .formatted(server.getImap().getPort(), server.getSmtp().getPort(), OURS));
    return home.settings();
  }

  private static void fill(GreenMail server, Home home, Pack pack, Path inbox) throws Exception {
    GreenMailUser ours = server.setUser(OURS, "baocao", PASSWORD);
    Session session = Session.getInstance(new Properties());
    List<Unit> communes = pack.units().listUnits(UnitLevel.COMMUNE, BenchPack.FIRST);
    List<Path> workbooks;
    try (Stream<Path> files = Files.walk(inbox)) {
      workbooks = files.filter(Files::isRegularFile).sorted().toList();
    }
    try (HomeDatabase database = HomeDatabase.open(home)) {
      Contacts contacts = new Contacts(database);
      for (int i = 0; i < workbooks.size(); i++) {
        String reporter = BenchPack.reporter(communes.get(i % communes.size()));
        String address = reporter + "@xa.example";
        contacts.add(reporter, address, "", "bench", Instant.EPOCH);
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(address));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(OURS));
        mail.setSubject("Báo cáo tháng " + i, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Kính gửi trung tâm.", "UTF-8");
        MimeBodyPart workbook = new MimeBodyPart();
        workbook.attachFile(workbooks.get(i).toFile());
        mail.setContent(new MimeMultipart(text, workbook));
        mail.saveChanges();
        ours.deliver(mail);
      }
    }
  }
}
