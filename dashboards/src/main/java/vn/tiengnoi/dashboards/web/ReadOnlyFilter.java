package vn.tiengnoi.dashboards.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The pages only show: whatever would change something is refused. Reports are uploaded at one
 * address, which asks for a token that no browser sends by itself.
 */
@Component
@Order(3)
final class ReadOnlyFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static boolean isUpload(HttpServletRequest request) {
    return request.getMethod().equals("POST") && isUploads(request);
  }

  private static boolean isUploads(HttpServletRequest request) {
    return request.getRequestURI().equals("/api/v1/reports");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isUpload(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Allow", isUploads(request) ? "POST" : "GET, HEAD");
    PlainAnswer.write(
        response,
        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
        "Chỉ đọc: GET hoặc HEAD.\nRead only: GET or HEAD.\n");
  }
}
