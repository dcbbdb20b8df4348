package vn.tiengnoi.dashboards.explain;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.tiengnoi.dashboards.text.Labels;
import vn.tiengnoi.warehouse.catalogue.Condition;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Disaggregation;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.ReportState;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** A formula in the reader's words: elements and indicators by name, functions as phrases. */
final class FormulaWords {
  private final Pack pack;
  private final Labels labels;

  FormulaWords(Pack pack, Labels labels) {
    this.pack = pack;
    this.labels = labels;
  }

  String of(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return labels.number(constant.value());
    }
    if (expression instanceof Expression.Reference reference) {
      var element = pack.getElement(reference.element());
      return labels.say(element.nameVi(), element.nameEn()) + filter(reference.filter());
    }
    if (expression instanceof Expression.OtherIndicator other) {
      return pack.getIndicator(other.code()).name(labels.language().code());
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return "(%s %s %s)"
          .formatted(of(arithmetic.left()), sign(arithmetic.operator()), of(arithmetic.right()));
    }
    if (expression instanceof Expression.Previous previous) {
      return labels
          .say("%s %d kỳ trước", "%s %d period(s) before")
          .formatted(of(previous.of()), previous.steps());
    }
    if (expression instanceof Expression.YearToDate yearToDate) {
      return labels
          .say("%s lũy kế từ đầu năm", "%s since the start of the year")
          .formatted(of(yearToDate.of()));
    }
    if (expression instanceof Expression.Latest latest) {
      return labels.say("%s mới nhất", "newest %s").formatted(of(latest.of()));
    }
    return count(expression);
  }

  private String count(Expression expression) {
    if (expression instanceof Expression.Units units) {
      return labels
          .say("số đơn vị %s cuối kỳ", "%s units at the end of the period")
          .formatted(level(units.level()));
    }
    if (expression instanceof Expression.UnitsDue units) {
      return labels
          .say("số đơn vị %s phải báo cáo", "%s units that owe a report")
          .formatted(level(units.level()));
    }
    if (expression instanceof Expression.UnitsWhere where) {
      return labels
          .say("số đơn vị %s có %s", "%s units with %s")
          .formatted(level(where.level()), condition(where.condition()));
    }
    if (expression instanceof Expression.Reports reports) {
      return labels.say("số báo cáo %s", "reports %s").formatted(state(reports.state()));
    }
    if (expression instanceof Expression.Reporters reporters) {
      return labels
          .say("số đơn vị báo cáo có báo cáo %s", "reporters with a report %s")
          .formatted(state(reporters.state()));
    }
    return expression.toString();
  }

  private String condition(Condition condition) {
    return condition.comparisons().stream()
        .map(c -> "%s %s %s".formatted(of(c.left()), relation(c.relation()), of(c.right())))
        .collect(Collectors.joining(labels.say(" và ", " and ")));
  }

  private static String relation(Condition.Relation relation) {
    return switch (relation) {
      case AT_LEAST -> "≥";
      case AT_MOST -> "≤";
      default -> relation.symbol();
    };
  }

  private static String sign(Expression.Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case DIVIDED_BY -> "÷";
    };
  }

  private String state(ReportState state) {
    return switch (state) {
      case DUE -> labels.say("phải nộp", "due");
      case RECEIVED -> labels.say("đã nhận", "received");
      case ON_TIME -> labels.say("đúng hạn", "on time");
    };
  }

  private String level(UnitLevel level) {
    return switch (level) {
      case COUNTRY -> labels.say("toàn quốc", "country");
      case PROVINCE -> labels.say("cấp tỉnh", "province");
      case DISTRICT -> labels.say("cấp huyện", "district");
      case COMMUNE -> labels.say("cấp xã", "commune");
    };
  }

  private String filter(Disaggregation filter) {
    if (filter.isTotal()) {
      return "";
    }
    return filter.options().entrySet().stream()
        .map(chosen -> option(chosen.getKey(), chosen.getValue()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private String option(String dimension, String option) {
    Dimension known = pack.dimensions().get(dimension);
    return known == null
        ? option
        : known
            .findOption(option)
            .map(o -> labels.say(o.nameVi(), o.nameEn()).toLowerCase(Locale.ROOT))
            .orElse(option);
  }
}
