package vn.tiengnoi.dashboards.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.tiengnoi.reports.style.Tokens;

/** Styles and scripts, all from the class path: no page asks another machine for anything. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
  private static final String OWN = "classpath:/vn/tiengnoi/dashboards/files/";

  /** Whatever version the root POM pins. */
  private static final String CHARTS =
      "classpath*:/META-INF/resources/_static/echarts/*/dist/echarts.common.min.js";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/files/**").addResourceLocations(OWN);
    registry
        .addResourceHandler("/charts/**")
        .addResourceLocations(List.of(chartFolder()).toArray(Resource[]::new));
  }

  private static Resource chartFolder() {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(CHARTS);
      if (found.length != 1) {
        throw new IllegalStateException("charts are not on the class path once: " + found.length);
      }
      return found[0].createRelative("./");
    } catch (IOException e) {
      throw new UncheckedIOException("the charts' script cannot be read", e);
    }
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
