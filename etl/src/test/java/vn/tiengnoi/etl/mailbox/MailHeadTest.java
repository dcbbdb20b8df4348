package vn.tiengnoi.etl.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailHeadTest {
  private static MailHead head(String... lines) throws MessagingException {
    String raw = String.join("\r\n", lines) + "\r\n\r\nhello\r\n";
    return MailHead.of(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1))));
  }

  private static boolean vouched(String... results) throws MessagingException {
    String[] lines = new String[results.length + 1];
    for (int i = 0; i < results.length; i++) {
      lines[i] = "Authentication-Results: " + results[i];
    }
    lines[results.length] = "From: a@b.example";
    return head(lines).isVouchedForBy("mx.example");
  }

  @Test
  void aServerVouchesForASenderInItsOwnTopmostWordOnly() throws MessagingException {
    assertThat(vouched("mx.example; spf=pass; dmarc=pass header.from=b.example")).isTrue();
    assertThat(vouched("mx.example 1; dkim=pass (good;\r\n key) x; DMARC = pass (p=none)"))
        .isTrue();
    assertThat(vouched("mx.example; dmarc=fail (dmarc=pass)")).isFalse();
    assertThat(vouched("mx.example; dmarc=none", "mx.example; dmarc=pass")).isFalse();
    assertThat(vouched("evil.example; dmarc=pass", "mx.example; dmarc=pass")).isFalse();
    assertThat(vouched("mx.example.evil.example; dmarc=pass")).isFalse();
    assertThat(vouched("mx.example; xdmarc=pass")).isFalse();
    assertThat(vouched()).isFalse();
  }

  @Test
  void aSenderIsExactlyOneAddress() throws MessagingException {
    assertThat(head("From: =?utf-8?q?Ch=E1=BB=8B_Lan?= <Can.Bo@SinHo.example>").sender())
        .isEqualTo("can.bo@sinho.example");
    assertThat(head("From: canbo@sinho.example <thief@evil.example>").sender())
        .isIn("thief@evil.example", "");
    assertThat(head("From: a@b.example, c@d.example").sender()).isEmpty();
    assertThat(head("From: a@b.example", "From: c@d.example").sender()).isEmpty();
    assertThat(head("From: nobody").sender()).isEmpty();
    assertThat(head("Subject: none").sender()).isEmpty();
  }

  @Test
  void machinesAreKnownByWhatTheySay() throws MessagingException {
    for (String line :
        List.of(
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated; x=y",
            "Precedence: list",
            "List-Id: <a.b.example>",
            "Return-Path: <>",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b")) {
      assertThat(head("From: a@b.example", line).automatic()).as(line).isTrue();
    }
    assertThat(head("From: MAILER-DAEMON@b.example").automatic()).isTrue();
    assertThat(head("From: a@b.example", "Auto-Submitted: no").automatic()).isFalse();
    assertThat(head("From: a@b.example", "Return-Path: <a@b.example>").automatic()).isFalse();
  }

  @Test
  void aHeadWithAnythingInItIsOneLineOfBoundedLength() throws MessagingException {
    MailHead head =
        head(
            "From: a@b.example",
            "Subject: =?utf-8?b?"
                + java.util.Base64.getEncoder()
                    .encodeToString("Báo cáo\r\nBcc: x@y.example".getBytes(StandardCharsets.UTF_8))
                + "?=",
            "Message-ID: <a b>");
    assertThat(head.subject()).isEqualTo("Báo cáo Bcc: x@y.example");
    assertThat(head.messageId()).isNull();
    assertThat(head("Subject: " + "x".repeat(5000)).subject()).hasSize(301);
  }
}
