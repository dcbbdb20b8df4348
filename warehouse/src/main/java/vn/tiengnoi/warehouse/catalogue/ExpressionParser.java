package vn.tiengnoi.warehouse.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiengnoi.warehouse.catalogue.Condition.Comparison;
import vn.tiengnoi.warehouse.catalogue.Condition.Relation;
import vn.tiengnoi.warehouse.catalogue.Expression.Arithmetic;
import vn.tiengnoi.warehouse.catalogue.Expression.Constant;
import vn.tiengnoi.warehouse.catalogue.Expression.Operator;
import vn.tiengnoi.warehouse.catalogue.Expression.Reference;
import vn.tiengnoi.warehouse.unit.UnitLevel;

/** Reads formulas by recursive descent; {@code *} and {@code /} bind tighter than {@code + -}. */
final class ExpressionParser {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([0-9]+(?:\\.[0-9]+)?)(?![A-Za-z_])|(\\w+)|(>=|<=|[-+*/()\\[\\],=<>])|(\\S))");

  /** Deeper formulas are no one's honest work. */
  private static final int DEEPEST = 40;

  private static final int MOST_STEPS = 120;

  private final String formula;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private boolean ended;
  private int depth;

  private enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  private record Token(Kind kind, String text, int position) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }
  }

  ExpressionParser(String formula) {
    this.formula = formula;
    Matcher matcher = TOKEN.matcher(formula);
    int end = 0;
    while (matcher.lookingAt()) {
      if (matcher.group(4) != null) {
        throw new ExpressionException(
            formula,
            matcher.start(4),
            "không hiểu \"%s\"".formatted(matcher.group(4)),
            "unexpected \"%s\"".formatted(matcher.group(4)));
      }
      Kind kind =
          matcher.group(1) != null
              ? Kind.NUMBER
              : matcher.group(2) != null ? Kind.NAME : Kind.SYMBOL;
      String text = matcher.group().strip();
      tokens.add(new Token(kind, text, matcher.end() - text.length()));
      end = matcher.end();
      matcher.region(end, formula.length());
    }
    tokens.add(new Token(Kind.END, "", formula.length()));
  }

  Expression whole() {
    Expression expression = expression();
    if (peek().kind() != Kind.END) {
      throw unexpected("phép tính hoặc hết công thức", "an operator or the end");
    }
    return expression;
  }

  private Expression expression() {
    if (++depth > DEEPEST) {
      throw new ExpressionException(
          formula, peek().position(), "lồng nhau quá sâu", "nested too deeply");
    }
    Expression left = term();
    while (peek().is("+") || peek().is("-")) {
      Operator operator = next().is("+") ? Operator.PLUS : Operator.MINUS;
      left = new Arithmetic(operator, left, term());
    }
    depth--;
    return left;
  }

  private Expression term() {
    Expression left = unary();
    while (peek().is("*") || peek().is("/")) {
      Operator operator = next().is("*") ? Operator.TIMES : Operator.DIVIDED_BY;
      left = new Arithmetic(operator, left, unary());
    }
    return left;
  }

  private Expression unary() {
    if (peek().is("-")) {
      next();
      return new Arithmetic(Operator.TIMES, new Constant(BigDecimal.ONE.negate()), primary());
    }
    return primary();
  }

  private Expression primary() {
    Token token = next();
    if (token.kind() == Kind.NUMBER) {
      return new Constant(new BigDecimal(token.text()));
    }
    if (token.is("(")) {
      Expression inner = expression();
      expect(")");
      return inner;
    }
    if (token.kind() != Kind.NAME) {
      back();
      throw unexpected("phần tử, số, hàm hoặc (", "an element, a number, a function or (");
    }
    return peek().is("(") ? function(token) : reference(token);
  }

  private Expression reference(Token name) {
    TreeMap<String, String> options = new TreeMap<>();
    if (peek().is("[")) {
      do {
        next();
        String dimension = name("một chiều phân tổ", "a dimension").text();
        expect("=");
        Token option = next();
        if (option.kind() != Kind.NAME && option.kind() != Kind.NUMBER) {
          back();
          throw unexpected("một lựa chọn", "an option");
        }
        options.put(dimension, option.text());
      } while (peek().is(","));
      expect("]");
    }
    return new Reference(name.text(), Disaggregation.of(options));
  }

  private Expression function(Token name) {
    expect("(");
    Expression function =
        switch (name.text()) {
          case "indicator" ->
              new Expression.OtherIndicator(name("một chỉ tiêu", "an indicator").text());
          case "previous" -> previous();
          case "year_to_date" -> new Expression.YearToDate(expression());
          case "latest" -> new Expression.Latest(expression());
          case "units" -> new Expression.Units(level());
          case "units_due" -> new Expression.UnitsDue(level());
          case "units_where" -> unitsWhere();
          case "reports" -> new Expression.Reports(state());
          case "reporters" -> new Expression.Reporters(state());
          default ->
              throw new ExpressionException(
                  formula,
                  name.position(),
                  "không có hàm \"%s\"; có indicator, previous, year_to_date, latest, units, units_due, units_where, reports, reporters"
                      .formatted(name.text()),
                  "unknown function \"%s\"; there are indicator, previous, year_to_date, latest, units, units_due, units_where, reports, reporters"
                      .formatted(name.text()));
        };
    expect(")");
    return function;
  }

  private Expression previous() {
    Expression of = expression();
    int steps = 1;
    if (peek().is(",")) {
      next();
      Token number = next();
      if (number.kind() != Kind.NUMBER || !number.text().matches("[1-9][0-9]{0,2}")) {
        back();
        throw unexpected(
            "số kỳ từ 1 đến " + MOST_STEPS, "a number of periods from 1 to " + MOST_STEPS);
      }
      steps = Integer.parseInt(number.text());
      if (steps > MOST_STEPS) {
        throw new ExpressionException(
            formula,
            number.position(),
            "lùi nhiều nhất %d kỳ".formatted(MOST_STEPS),
            "at most %d periods back".formatted(MOST_STEPS));
      }
    }
    return new Expression.Previous(of, steps);
  }

  private Expression unitsWhere() {
    UnitLevel level = level();
    expect(",");
    List<Comparison> comparisons = new ArrayList<>();
    comparisons.add(comparison());
    while (peek().kind() == Kind.NAME && peek().text().equals("and")) {
      next();
      comparisons.add(comparison());
    }
    return new Expression.UnitsWhere(level, new Condition(comparisons));
  }

  private Comparison comparison() {
    Expression left = expression();
    Token symbol = next();
    Optional<Relation> relation =
        Stream.of(Relation.values()).filter(r -> symbol.is(r.symbol())).findFirst();
    if (relation.isEmpty()) {
      back();
      throw unexpected("một trong >= > = <= <", "one of >= > = <= <");
    }
    return new Comparison(left, relation.get(), expression());
  }

  private UnitLevel level() {
    Token token = name("một cấp", "a level");
    String levels =
        Stream.of(UnitLevel.values()).map(UnitLevel::code).collect(Collectors.joining(", "));
    return UnitLevel.findLevel(token.text())
        .orElseThrow(
            () ->
                new ExpressionException(
                    formula,
                    token.position(),
                    "không có cấp \"%s\"; phải là một trong %s".formatted(token.text(), levels),
                    "unknown level \"%s\"; expected one of %s".formatted(token.text(), levels)));
  }

  private ReportState state() {
    Token token = name("due, received hoặc on_time", "due, received or on_time");
    return ReportState.findState(token.text())
        .orElseThrow(
            () ->
                new ExpressionException(
                    formula,
                    token.position(),
                    "phải là due, received hoặc on_time",
                    "expected due, received or on_time"));
  }

  private Token name(String vi, String en) {
    if (peek().kind() != Kind.NAME) {
      throw unexpected(vi, en);
    }
    return next();
  }

  private void expect(String symbol) {
    if (!peek().is(symbol)) {
      throw unexpected("\"" + symbol + "\"", "\"" + symbol + "\"");
    }
    next();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    ended = token.kind() == Kind.END;
    if (!ended) {
      at++;
    }
    return token;
  }

  /** To the token just taken; the end is never passed. */
  private void back() {
    if (!ended) {
      at--;
    }
  }

  private ExpressionException unexpected(String vi, String en) {
    Token token = peek();
    boolean end = token.kind() == Kind.END;
    String seen = "\"" + token.text() + "\"";
    return new ExpressionException(
        formula,
        token.position(),
        "gặp %s, phải là %s".formatted(end ? "hết công thức" : seen, vi),
        "found %s, expected %s".formatted(end ? "the end" : seen, en));
  }
}
