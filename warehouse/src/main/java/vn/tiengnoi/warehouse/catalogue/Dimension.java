package vn.tiengnoi.warehouse.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A way to split an element: sex, kind of help, school level.
 *
 * @param code upper-case code ({@code SEX})
 * @param options in the order in which forms and tables show them; together they make the whole
 */
public record Dimension(String code, String nameVi, String nameEn, List<Option> options) {

  public Dimension {
    options = List.copyOf(options);
  }

  /** One choice of a dimension. */
  public record Option(String code, String nameVi, String nameEn) {}

  public Optional<Option> findOption(String optionCode) {
    return options.stream().filter(option -> option.code().equals(optionCode)).findFirst();
  }
}
