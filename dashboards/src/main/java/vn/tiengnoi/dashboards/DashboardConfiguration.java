package vn.tiengnoi.dashboards;

import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import vn.tiengnoi.dashboards.DashboardServer.ListenPort;
import vn.tiengnoi.dashboards.web.LanguageFromAddress;
import vn.tiengnoi.warehouse.upload.UploadDesk;

/**
 * All wiring of the pages. Written out rather than auto-configured, so that nothing another module
 * brings to the class path changes what is served, to whom, or how fast it starts.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@ComponentScan
class DashboardConfiguration {
  /** Enough for an office; the figures come from one process that shares the machine. */
  private static final int MOST_REQUESTS_AT_ONCE = 24;

  /** Bytes of a form around the file in it. */
  private static final int FORM_AROUND = 1 << 16;

  @Bean
  TomcatServletWebServerFactory webServer(ListenPort port) {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port.number());
    factory.setAddress(loopback());
    factory.setRegisterDefaultServlet(false);
    factory.addErrorPages(new ErrorPage("/error"));
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("maxThreads", Integer.toString(MOST_REQUESTS_AT_ONCE)));
    factory.addContextCustomizers(
        context -> {
          ErrorReportValve plain = new ErrorReportValve();
          plain.setShowServerInfo(false);
          plain.setShowReport(false);
          context.getParent().getPipeline().addValve(plain);
        });
    return factory;
  }

  /** Never a name: what a name means is the machine's to say. */
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException impossible) {
      throw new AssertionError("four bytes are an address", impossible);
    }
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> pages(
      DispatcherServlet servlet, WebApplicationContext context, ObjectProvider<UploadDesk> desk) {
    ServletRegistrationBean<DispatcherServlet> pages = new ServletRegistrationBean<>(servlet, "/");
    pages.setLoadOnStartup(1);
    desk.ifAvailable(
        open ->
            pages.setMultipartConfig(
                new MultipartConfigElement(
                    open.room().toString(), open.largest(), open.largest() + FORM_AROUND, 0)));
    return pages;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new LanguageFromAddress();
  }

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("vn.tiengnoi.dashboards.messages");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  @Bean
  SpringResourceTemplateResolver templates() {
    SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
    templates.setPrefix("classpath:/vn/tiengnoi/dashboards/pages/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return templates;
  }

  @Bean
  SpringTemplateEngine templateEngine(
      SpringResourceTemplateResolver templates, MessageSource messages) {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.setTemplateEngineMessageSource(messages);
    engine.setEnableSpringELCompiler(false);
    return engine;
  }

  @Bean
  ThymeleafViewResolver views(SpringTemplateEngine engine) {
    ThymeleafViewResolver views = new ThymeleafViewResolver();
    views.setTemplateEngine(engine);
    views.setCharacterEncoding(StandardCharsets.UTF_8.name());
    views.setContentType("text/html;charset=UTF-8");
    return views;
  }
}
