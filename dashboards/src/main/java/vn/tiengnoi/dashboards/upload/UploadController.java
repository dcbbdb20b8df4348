package vn.tiengnoi.dashboards.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.upload.UploadDesk;
import vn.tiengnoi.warehouse.upload.UploadReceipt;
import vn.tiengnoi.warehouse.upload.UploadState;
import vn.tiengnoi.warehouse.upload.UploadTooLargeException;
import vn.tiengnoi.warehouse.upload.Uploader;

/**
 * {@code POST /api/v1/reports} takes a file and answers with its number once the file is safe;
 * {@code GET /api/v1/reports/NUMBER} says what became of it. A token is asked for before a byte of
 * the body is read, and never stands in an answer or a log.
 */
@Controller
class UploadController {
  static final String REPORTS = "/api/v1/reports";
  private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BEARER = "bearer ";

  private final @Nullable UploadDesk desk;

  UploadController(ObjectProvider<UploadDesk> desk) {
    this.desk = desk.getIfAvailable();
  }

  /** Work for somebody who has a token. */
  private interface Work {
    ResponseEntity<byte[]> answer(UploadDesk desk, Uploader uploader) throws IOException, Refusal;
  }

  @PostMapping(REPORTS)
  ResponseEntity<byte[]> upload(HttpServletRequest request) {
    return forUploader(
        request,
        (open, uploader) -> {
          Optional<Duration> wait = open.mustWait(uploader);
          if (wait.isPresent()) {
            throw Refusal.tooMany(Math.max(1, (wait.get().toMillis() + 999) / 1000));
          }
          UploadedFile file = UploadedFile.of(request, open.largest());
          try (InputStream content = file.content()) {
            return taken(open.put(uploader, file.name(), content));
          } catch (UploadTooLargeException tooLarge) {
            throw Refusal.tooLarge(open.largest());
          }
        });
  }

  private static ResponseEntity<byte[]> taken(UploadReceipt receipt) {
    Map<String, Object> answer = fields(receipt);
    String address = REPORTS + "/" + receipt.number();
    answer.put("state", UploadState.Stage.RECEIVED.code());
    answer.put("status_address", address);
    answer.put("message", "Đã nhận tệp; hỏi kết quả tại status_address.");
    answer.put("message_en", "The file was received; ask status_address what became of it.");
    return ResponseEntity.accepted()
        .header(HttpHeaders.LOCATION, address)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(answer));
  }

  private static Map<String, Object> fields(UploadReceipt receipt) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", receipt.number());
    fields.put("file", receipt.name());
    fields.put("size", receipt.size());
    fields.put("sha256", receipt.sha256());
    fields.put(
        "received_at",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            receipt.receivedAt().atZone(ReportingCalendar.ZONE)));
    return fields;
  }

  /** There is no list of uploads: each is asked for by the number that its sender was given. */
  @GetMapping(REPORTS)
  ResponseEntity<byte[]> list() {
    return refused(Refusal.onlyPost());
  }

  @GetMapping(REPORTS + "/{number}")
  ResponseEntity<byte[]> state(@PathVariable("number") String number, HttpServletRequest request) {
    return forUploader(
        request,
        (open, uploader) -> {
          UploadState state =
              number(number)
                  .flatMap(one -> open.find(uploader, one))
                  .orElseThrow(Refusal::unknownNumber);
          return asksForText(request) ? text(state) : json(state);
        });
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static boolean asksForText(HttpServletRequest request) {
    @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_PLAIN_VALUE)
        && !accept.contains(MediaType.APPLICATION_JSON_VALUE);
  }

  private static ResponseEntity<byte[]> json(UploadState state) {
    Map<String, Object> answer = fields(state.receipt());
    answer.put("state", state.stage().code());
    state
        .answer()
        .ifPresent(
            told -> {
              answer.put("verdict", told.verdict());
              answer.put("message", told.verdictVi());
              answer.put("message_en", told.verdictEn());
              answer.put("receipt", new RawValue(told.json()));
            });
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsBytes(answer));
  }

  private static ResponseEntity<byte[]> text(UploadState state) {
    String text =
        state
            .answer()
            .map(UploadState.Answer::text)
            .orElse(
                """
                Đã nhận tệp "%1$s"; chưa có kết quả.
                The file "%1$s" was received; there is no result yet.
                """
                    .formatted(state.receipt().name()));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private ResponseEntity<byte[]> forUploader(HttpServletRequest request, Work work) {
    try {
      if (desk == null) {
        throw new Refusal(
            HttpStatus.NOT_FOUND,
            "closed",
            "Máy chủ này không nhận tải lên.",
            "This server takes no uploads.");
      }
      Uploader uploader = token(request).flatMap(desk::whoHas).orElseThrow(Refusal::unknownToken);
      return work.answer(desk, uploader);
    } catch (Refusal refused) {
      return refused(refused);
    } catch (IOException brokenOff) {
      LOG.info("an upload broke off: {}", brokenOff.getClass().getSimpleName());
      return refused(
          Refusal.badContent(
              "Nội dung bị ngắt giữa chừng; xin gửi lại.",
              "The content broke off; please send it again."));
    } catch (RuntimeException ours) {
      LOG.error("an upload failed", ours);
      return refused(
          new Refusal(
              HttpStatus.INTERNAL_SERVER_ERROR,
              "failed",
              "Máy chủ không nhận được tệp lúc này; xin gửi lại sau.",
              "The server could not take the file at present; please send it again later."));
    }
  }

  private static Optional<String> token(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> refused(Refusal refusal) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (refusal.status() == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"tiengnoi\"");
    }
    refusal
        .retryAfter()
        .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    return answer.body(JSON.writeValueAsBytes(refusal.problem()));
  }
}
