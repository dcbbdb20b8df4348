package vn.tiengnoi.dashboards.upload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Why an upload is not taken, as a problem of RFC 9457 in both languages. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final String vi;
  private final String en;
  private final long retryAfter;

  /**
   * A refusal.
   *
   * @param code for programs: {@code too-large}
   */
  Refusal(HttpStatus status, String code, String vi, String en) {
    this(status, code, vi, en, 0);
  }

  private Refusal(HttpStatus status, String code, String vi, String en, long retryAfter) {
    super(en);
    this.retryAfter = retryAfter;
    this.status = status;
    this.code = code;
    this.vi = vi;
    this.en = en;
  }

  HttpStatus status() {
    return status;
  }

  /** Seconds after which it may be tried again. */
  Optional<Long> retryAfter() {
    return retryAfter > 0 ? Optional.of(retryAfter) : Optional.empty();
  }

  Map<String, Object> problem() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:tiengnoi:upload:" + code);
    problem.put("title", vi);
    problem.put("title_en", en);
    problem.put("status", status.value());
    return problem;
  }

  static Refusal unknownToken() {
    return new Refusal(
        HttpStatus.UNAUTHORIZED,
        "token",
        "Cần mã tải lên còn hiệu lực: Authorization: Bearer MÃ.",
        "A token in use is needed: Authorization: Bearer TOKEN.");
  }

  static Refusal onlyPost() {
    return new Refusal(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method",
        "Địa chỉ này chỉ nhận POST; xem một tệp đã gửi ở /api/v1/reports/SỐ.",
        "This address takes POST only; a file that was sent is at /api/v1/reports/NUMBER.");
  }

  static Refusal tooLarge(long most) {
    return new Refusal(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "Tệp quá lớn; tối đa %d MB.".formatted(most >> 20),
        "The file is too large; at most %d MB.".formatted(most >> 20));
  }

  static Refusal tooMany(long seconds) {
    return new Refusal(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many",
        "Gửi quá nhanh; xin đợi %d giây.".formatted(seconds),
        "Too many uploads; wait %d seconds.".formatted(seconds),
        seconds);
  }

  static Refusal badContent(String vi, String en) {
    return new Refusal(HttpStatus.BAD_REQUEST, "content", vi, en);
  }

  static Refusal unknownNumber() {
    return new Refusal(
        HttpStatus.NOT_FOUND,
        "number",
        "Không có tệp nào mang số này được gửi bằng mã này.",
        "No file of this number was uploaded with this token.");
  }
}
