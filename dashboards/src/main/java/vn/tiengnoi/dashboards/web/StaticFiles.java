package vn.tiengnoi.dashboards.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tiengnoi.reports.style.Tokens;

/** Styles and scripts, all from the class path: no page asks another machine for anything. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
  private static final String NOTHING = "classpath:/vn/tiengnoi/dashboards/nothing/";
  private static final String OWN = "classpath:/vn/tiengnoi/dashboards/files/";

  /** Says which version the root POM pins: the files' folder is named for it. */
  private static final String CHARTS_ABOUT = "/META-INF/maven/org.mvnpm/echarts/pom.properties";

  private static final String CHARTS = "classpath:/META-INF/resources/_static/echarts/%s/dist/";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Where nothing else answers: a missing page is told to its reader, not to the log.
    registry.addResourceHandler("/**").addResourceLocations(NOTHING);
    registry.addResourceHandler("/files/**").addResourceLocations(OWN);
    registry
        .addResourceHandler("/charts/**")
        .addResourceLocations(CHARTS.formatted(chartsVersion()));
  }

  private static String chartsVersion() {
    Properties about = new Properties();
    try (InputStream in = StaticFiles.class.getResourceAsStream(CHARTS_ABOUT)) {
      if (in != null) {
        about.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the charts' version cannot be read", e);
    }
    String version = about.getProperty("version");
    if (version == null) {
      throw new IllegalStateException("org.mvnpm:echarts is not on the class path");
    }
    return version;
  }

  /** The colours that pages share with charts and documents. */
  @Controller
  static class Colours {
    @GetMapping(path = "/colours.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String colours() {
      return Tokens.css();
    }
  }
}
