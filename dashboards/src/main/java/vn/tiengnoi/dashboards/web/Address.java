package vn.tiengnoi.dashboards.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import vn.tiengnoi.reports.wording.Language;

/**
 * The address of a page within this server, its parameters in a fixed order and encoded.
 *
 * <pre>{@code
 * Address.of("/due").with("unit", "24-bac-giang@2004-01-01").with("period", "2024").toString()
 * }</pre>
 */
public final class Address {
  private final String path;
  private final Map<String, String> parameters;

  private Address(String path, Map<String, String> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The same address with one more parameter, or with another value for it. */
  public Address with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new Address(path, more);
  }

  public Address with(Language language) {
    return with(LanguageFromAddress.PARAMETER, language.code());
  }

  /** The same parameters at another path. */
  public Address at(String otherPath) {
    return new Address(otherPath, parameters);
  }

  /** Parameters for the hidden fields of a form. */
  public Map<String, String> parameters() {
    return Map.copyOf(parameters);
  }

  @Override
  public String toString() {
    if (parameters.isEmpty()) {
      return path;
    }
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /** Keeps the @ of a unit's identity readable. */
  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8).replace("%40", "@");
  }
}
