package vn.tiengnoi.dashboards.selection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.tiengnoi.dashboards.web.BadParameterException;
import vn.tiengnoi.dashboards.web.LanguageFromAddress;
import vn.tiengnoi.reports.wording.Language;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.Period;
import vn.tiengnoi.warehouse.unit.Boundaries;
import vn.tiengnoi.warehouse.unit.Unit;

/**
 * Reads an address's parameters in the words of a pack. Each method throws {@link
 * BadParameterException}, which says what is allowed, where the parameter names nothing.
 */
public final class Parameters {
  private final HttpServletRequest request;
  private final Pack pack;

  public Parameters(HttpServletRequest request, Pack pack) {
    this.request = request;
    this.pack = pack;
  }

  public Language language() {
    return LanguageFromAddress.of(request);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  public Optional<Indicator> findIndicator() {
    return find("indicator")
        .map(
            code -> {
              Indicator indicator = pack.indicators().get(code);
              if (indicator == null) {
                String allowed = String.join(", ", pack.indicators().keySet());
                throw new BadParameterException("indicator", code, allowed, allowed);
              }
              return indicator;
            });
  }

  public Optional<Form> findForm() {
    return find("form")
        .map(
            code -> {
              Form form = pack.forms().get(code);
              if (form == null) {
                String allowed = String.join(", ", pack.forms().keySet());
                throw new BadParameterException("form", code, allowed, allowed);
              }
              return form;
            });
  }

  public Boundaries boundaries() {
    Optional<String> code = find("boundaries");
    if (code.isEmpty()) {
      return Boundaries.AS_REPORTED;
    }
    String allowed =
        pack.boundaries().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", Boundaries.AS_REPORTED.code() + ", ", ""));
    return readable(() -> Boundaries.parse(code.get()))
        .filter(map -> map.asReported() || pack.boundaries().contains(map.date()))
        .orElseThrow(() -> new BadParameterException("boundaries", code.get(), allowed, allowed));
  }

  /** A unit by identity, code or name; the country where none is named. */
  public Unit unit(Period period) {
    Optional<String> named = find("unit");
    if (named.isEmpty()) {
      return pack.units().country();
    }
    List<Unit> found = pack.units().findNamed(named.get(), period);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new BadParameterException(
          "unit",
          named.get(),
          "định danh của một đơn vị, hoặc TÊN@NGÀY, MÃ@NGÀY (ví dụ Bắc Giang@2024-12-31)",
          "a unit's identity, or NAME@DATE, CODE@DATE (for example Bắc Giang@2024-12-31)");
    }
    String identities = found.stream().map(Unit::id).collect(Collectors.joining(", "));
    throw new BadParameterException("unit", named.get(), identities, identities);
  }

  /** The period in {@code period}, which must be there. */
  public Period period() {
    String code = find("period").orElse("");
    return Period.findPeriod(code)
        .orElseThrow(
            () ->
                new BadParameterException(
                    "period", code, Period.ALLOWED_FORMS, Period.ALLOWED_FORMS));
  }

  public Disaggregation disaggregation() {
    String code = find("disaggregation").orElse("");
    String dimensions =
        pack.dimensions().values().stream()
            .map(
                dimension ->
                    dimension.options().stream()
                        .map(option -> dimension.code() + "=" + option.code())
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining(", "));
    return readable(() -> Disaggregation.parse(code))
        .filter(this::isKnown)
        .orElseThrow(
            () -> new BadParameterException("disaggregation", code, dimensions, dimensions));
  }

  private boolean isKnown(Disaggregation disaggregation) {
    return disaggregation.options().entrySet().stream()
        .allMatch(
            option -> {
              var dimension = pack.dimensions().get(option.getKey());
              return dimension != null && dimension.findOption(option.getValue()).isPresent();
            });
  }

  private static <T> Optional<T> readable(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
