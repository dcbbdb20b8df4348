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
 * Answers only under this machine's own names. A page elsewhere that points its name at 127.0.0.1
 * (DNS rebinding) would otherwise read the figures through the reader's browser.
 */
@Component
@Order(2)
final class LoopbackHostFilter extends OncePerRequestFilter {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int MISDIRECTED_REQUEST = 421;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (OWN_NAMES.contains(nameOf(request.getHeader("Host")))) {
      chain.doFilter(request, response);
      return;
    }
    PlainAnswer.write(
        response,
        MISDIRECTED_REQUEST,
        """
        Trang này chỉ mở được tại http://localhost trên chính máy này.
        This page opens only at http://localhost on this very machine.
        """);
  }

  private static String nameOf(@org.jspecify.annotations.Nullable String host) {
    if (host == null) {
      return "";
    }
    int port = host.lastIndexOf(':');
    boolean hasPort = port > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, port) : host).toLowerCase(java.util.Locale.ROOT);
  }
}
