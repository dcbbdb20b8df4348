package vn.tiengnoi.warehouse.check;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.ValueStatus;

/** A figure of a report under check. */
public interface CheckFigure {
  /** Code of its element. */
  String code();

  Disaggregation disaggregation();

  /** What is known of it by now. */
  ValueStatus status();

  /** The number that stands; null where there is none or it is held. */
  @Nullable BigDecimal value();

  /** Where it stands: {@code F12}. */
  String at();

  /** Whether its cell is empty, rather than a sign for "not counted". */
  boolean isBlankCell();

  /** Keeps it out. */
  void hold();

  /** Whether nothing was given: a blank, or "does not apply". */
  default boolean isBlank() {
    return switch (status()) {
      case NOT_REPORTED, NOT_APPLICABLE -> true;
      case REPORTED, ZERO, NOT_DUE, UNDEFINED, HELD, ESTIMATED, NOT_COMPARABLE, SUPPRESSED -> false;
    };
  }

  /** Element and part, for messages: {@code VD02 SEX=F}. */
  default String name() {
    return disaggregation().isTotal() ? code() : code() + " " + disaggregation().code();
  }
}
