package vn.tiengnoi.dashboards.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.tiengnoi.reports.wording.Language;

/** What went wrong and what to do, in both languages, the reader's first; never a stack trace. */
@ControllerAdvice
@Controller
class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  /** One language's version of an error. */
  public record Told(String language, String title, String what, String next, String home) {}

  /** Errors outside the pages: unknown addresses, requests the server cannot read. */
  @RequestMapping("/error")
  ModelAndView other(HttpServletRequest request, HttpServletResponse response) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    return status == HttpStatus.NOT_FOUND.value()
        ? notFound(request, response)
        : broken(status, request, response);
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ModelAndView notFound(HttpServletRequest request, HttpServletResponse response) {
    return page(
        HttpStatus.NOT_FOUND.value(),
        request,
        response,
        language ->
            told(
                language,
                language.say("Không có trang này", "There is no such page"),
                language.say("Địa chỉ không dẫn tới trang nào.", "The address leads to no page."),
                language.say("Về trang tổng quan", "To the overview")));
  }

  @ExceptionHandler(BadParameterException.class)
  ModelAndView badParameter(
      BadParameterException bad, HttpServletRequest request, HttpServletResponse response) {
    return page(
        HttpStatus.BAD_REQUEST.value(),
        request,
        response,
        language ->
            told(
                language,
                language.say("Địa chỉ chưa đúng", "The address is not right"),
                language
                    .say(
                        "%s = “%s” không dùng được. Cho phép: %s.",
                        "%s = “%s” cannot be used. Allowed: %s.")
                    .formatted(bad.parameter(), bad.seen(), bad.allowed(language)),
                language.say(
                    "Sửa địa chỉ, hoặc về trang tổng quan",
                    "Correct the address, or go to the overview")));
  }

  @ExceptionHandler(RefusedQuestionException.class)
  ModelAndView refused(
      RefusedQuestionException refused, HttpServletRequest request, HttpServletResponse response) {
    String why = String.valueOf(refused.getMessage());
    return page(
        HttpStatus.BAD_REQUEST.value(),
        request,
        response,
        language ->
            told(
                language,
                language.say("Không trả lời được câu hỏi này", "This question has no answer"),
                why,
                language.say("Chọn lại trên trang tổng quan", "Choose again on the overview")));
  }

  @ExceptionHandler(Exception.class)
  ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
    LOG.error("the page {} failed", request.getRequestURI(), failure);
    return broken(HttpStatus.INTERNAL_SERVER_ERROR.value(), request, response);
  }

  private static ModelAndView broken(
      int status, HttpServletRequest request, HttpServletResponse response) {
    return page(
        status,
        request,
        response,
        language ->
            told(
                language,
                language.say("Trang bị lỗi", "The page failed"),
                language.say(
                    "Máy chủ không làm xong trang này; số liệu trong kho không bị ảnh hưởng.",
                    "The server could not finish this page; the data is not affected."),
                language.say(
                    "Tải lại trang; nếu vẫn lỗi, xem nhật ký của máy chủ",
                    "Load the page again; if it still fails, see the server's log")));
  }

  private static Told told(Language language, String title, String what, String next) {
    return new Told(language.code(), title, what, next, Address.of("/").with(language).toString());
  }

  private static ModelAndView page(
      int status,
      HttpServletRequest request,
      HttpServletResponse response,
      java.util.function.Function<Language, Told> telling) {
    response.setStatus(status);
    Language first = LanguageFromAddress.orVietnamese(request);
    Language second = first == Language.VI ? Language.EN : Language.VI;
    List<Told> told = List.of(telling.apply(first), telling.apply(second));
    ModelAndView page = new ModelAndView("error");
    page.addObject("status", status);
    page.addObject("told", told);
    page.setStatus(HttpStatus.valueOf(status));
    return page;
  }
}
