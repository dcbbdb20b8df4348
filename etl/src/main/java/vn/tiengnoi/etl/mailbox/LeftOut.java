package vn.tiengnoi.etl.mailbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a part of a mail is not taken for a report. */
enum LeftOut {
  IMAGE(
      "hình ảnh không đọc được số liệu; hãy gửi tệp Excel hoặc CSV",
      "figures cannot be read from a picture; send the Excel form or a CSV"),
  SIGNATURE("chữ ký điện tử của thư, không phải báo cáo", "the mail's signature, no report"),
  MAIL(
      "một thư đính kèm; hãy đính kèm thẳng các tệp báo cáo",
      "a mail as an attachment; attach the report files themselves"),
  OUTLOOK(
      "tệp riêng của Outlook; hãy gửi thư dạng HTML hoặc văn bản thường",
      "Outlook's own wrapping; send the mail as HTML or plain text"),
  INVITATION("lịch hẹn hoặc danh thiếp, không phải báo cáo", "a date or a card, no report");

  private final String vi;
  private final String en;

  LeftOut(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  /** Why such a part is left out; null where it may be a report. */
  static @Nullable LeftOut of(String type, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (type.startsWith("image/")) {
      return IMAGE;
    }
    if (type.startsWith("message/")) {
      return MAIL;
    }
    if (type.contains("ms-tnef") || lower.equals("winmail.dat")) {
      return OUTLOOK;
    }
    if (type.contains("-signature") || lower.equals("smime.p7s")) {
      return SIGNATURE;
    }
    return type.startsWith("text/calendar") || type.startsWith("text/vcard") ? INVITATION : null;
  }

  String vi() {
    return vi;
  }

  String en() {
    return en;
  }
}
