package vn.tiengnoi.etl;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiengnoi.warehouse.catalogue.Dimension;
import vn.tiengnoi.warehouse.catalogue.Element;
import vn.tiengnoi.warehouse.catalogue.Element.Aggregation;
import vn.tiengnoi.warehouse.catalogue.Expression;
import vn.tiengnoi.warehouse.catalogue.Indicator;
import vn.tiengnoi.warehouse.form.Form;
import vn.tiengnoi.warehouse.form.Form.FormElement;
import vn.tiengnoi.warehouse.form.Obligation;
import vn.tiengnoi.warehouse.form.Reporter;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.period.PeriodKind;
import vn.tiengnoi.warehouse.period.ReportingCalendar;
import vn.tiengnoi.warehouse.unit.Succession;
import vn.tiengnoi.warehouse.unit.Unit;
import vn.tiengnoi.warehouse.unit.UnitLevel;
import vn.tiengnoi.warehouse.unit.UnitRegister;

/**
 * A programme small enough to read: two provinces that become one, two districts of the same name,
 * the quarterly and yearly form QTE and the form KQCB of single published figures.
 */
public final class SmallPack {
  public static final String LAI_CHAU = "12-lai-chau@2004-01-01";
  public static final String SIN_HO = "110-sin-ho@2004-01-01";
  public static final String BAC_GIANG = "24-bac-giang@2004-01-01";
  public static final String BAC_NINH = "24-bac-ninh@2025-07-01";
  public static final String REPORTER = "hbvqte-110";
  private static final LocalDate BASELINE = LocalDate.of(2004, 1, 1);
  private static final LocalDate LAST_OLD = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_NEW = LocalDate.of(2025, 7, 1);

  private SmallPack() {}

  public static Pack pack() {
    return pack(Form.OnFault.LOAD_REST);
  }

  public static Pack pack(Form.OnFault onFault) {
    return new Pack(
        "small",
        "Chương trình nhỏ",
        "Small programme",
        "0".repeat(64),
        Path.of("."),
        units(),
        List.of(FIRST_NEW),
        byCode(
            List.of(
                dimension("FUND", "CASH:Tiền", "KIND:Hiện vật"),
                dimension("SEX", "M:Nam", "F:Nữ"),
                dimension("AGE", "A0_5:0–5 tuổi", "A6_15:6–15 tuổi"),
                dimension("TEXT_TYPE", "LEGAL:Pháp luật", "OTHER:Khác")),
            Dimension::code),
        byCode(
            List.of(
                element("VD01", "VND", "FUND"),
                element("VD02", "turn", "SEX", "AGE"),
                element("TG01_CONSULTED", "count"),
                element("TG01_ISSUED", "count", "TEXT_TYPE")),
            Element::code),
        byCode(List.of(coverage()), Indicator::code),
        List.of("TG01"),
        byCode(List.of(qte(onFault), kqcb()), Form::code),
        byCode(
            List.of(
                reporter(REPORTER, SIN_HO),
                reporter("hbvqte-12", LAI_CHAU),
                reporter("hbvqte-24", BAC_GIANG)),
            Reporter::id),
        List.of(
            owes(REPORTER, SIN_HO, PeriodKind.QUARTER),
            owes(REPORTER, SIN_HO, PeriodKind.YEAR),
            owes("hbvqte-12", LAI_CHAU, PeriodKind.QUARTER),
            owes("hbvqte-24", BAC_GIANG, PeriodKind.QUARTER)),
        Map.of());
  }

  private static UnitRegister units() {
    return new UnitRegister(
        List.of(
            unit("vn@2004-01-01", "VN", UnitLevel.COUNTRY, "Việt Nam", "Việt Nam", null, null),
            unit(
                LAI_CHAU,
                "12",
                UnitLevel.PROVINCE,
                "Lai Châu",
                "Tỉnh Lai Châu",
                "vn@2004-01-01",
                null),
            unit(SIN_HO, "110", UnitLevel.DISTRICT, "Sìn Hồ", "Huyện Sìn Hồ", LAI_CHAU, LAST_OLD),
            unit(
                "866-cao-lanh@2004-01-01",
                "866",
                UnitLevel.DISTRICT,
                "Cao Lãnh",
                "Thành phố Cao Lãnh",
                LAI_CHAU,
                LAST_OLD),
            unit(
                "873-cao-lanh@2004-01-01",
                "873",
                UnitLevel.DISTRICT,
                "Cao Lãnh",
                "Huyện Cao Lãnh",
                LAI_CHAU,
                LAST_OLD),
            unit(
                BAC_GIANG,
                "24",
                UnitLevel.PROVINCE,
                "Bắc Giang",
                "Tỉnh Bắc Giang",
                "vn@2004-01-01",
                LAST_OLD),
            unit(
                "27-bac-ninh@2004-01-01",
                "27",
                UnitLevel.PROVINCE,
                "Bắc Ninh",
                "Tỉnh Bắc Ninh",
                "vn@2004-01-01",
                LAST_OLD),
            new Unit(
                BAC_NINH,
                "24",
                UnitLevel.PROVINCE,
                "Bắc Ninh",
                "Tỉnh Bắc Ninh",
                "Bac Ninh",
                "vn@2004-01-01",
                FIRST_NEW,
                null,
                true)),
        List.of(
            new Succession(FIRST_NEW, BAC_GIANG, BAC_NINH, true, BigDecimal.ONE, "202/2025/QH15"),
            new Succession(
                FIRST_NEW,
                "27-bac-ninh@2004-01-01",
                BAC_NINH,
                true,
                BigDecimal.ONE,
                "202/2025/QH15")));
  }

  private static Unit unit(
      String id,
      String code,
      UnitLevel level,
      String name,
      String full,
      @Nullable String parent,
      @Nullable LocalDate to) {
    return new Unit(id, code, level, name, full, name, parent, BASELINE, to, false);
  }

  private static Dimension dimension(String code, String... options) {
    return new Dimension(
        code,
        code,
        code,
        java.util.Arrays.stream(options)
            .map(option -> option.split(":"))
            .map(option -> new Dimension.Option(option[0], option[1], option[1]))
            .toList());
  }

  private static Element element(String code, String measure, String... dimensions) {
    return new Element(
        code,
        "Chỉ tiêu " + code,
        code,
        measure,
        measure,
        measure,
        Element.Kind.FLOW,
        Aggregation.SUM,
        Aggregation.SUM,
        List.of(dimensions));
  }

  private static Indicator coverage() {
    return new Indicator(
        "TG01",
        "Tỷ lệ tham vấn",
        "Consulted",
        "Tham vấn",
        "Consulted",
        "",
        "",
        "%",
        "%",
        "TG",
        Indicator.Kind.RATIO,
        null,
        Expression.parse("TG01_CONSULTED"),
        Expression.parse("TG01_ISSUED"),
        new BigDecimal(100),
        true,
        1,
        Indicator.Direction.UP,
        List.of(),
        List.of(),
        "",
        List.of(),
        null,
        null,
        List.of());
  }

  private static Form qte(Form.OnFault onFault) {
    return new Form(
        "QTE",
        1,
        "Báo cáo kết quả thực hiện quyền trẻ em",
        "Report on children's rights",
        ReportingCalendar.STATISTICAL,
        Form.Scope.OWN,
        List.of(),
        null,
        Form.Accumulation.PERIOD,
        Form.Totals.ADD,
        onFault,
        Form.Approval.NONE,
        15,
        false,
        "",
        List.of(
            new FormElement("VD01", List.of(PeriodKind.QUARTER), List.of("FUND"), true),
            new FormElement("VD02", List.of(PeriodKind.QUARTER), List.of("SEX", "AGE"), true),
            new FormElement("TG01_CONSULTED", List.of(PeriodKind.YEAR), List.of(), true),
            new FormElement("TG01_ISSUED", List.of(PeriodKind.YEAR), List.of("TEXT_TYPE"), true)));
  }

  private static Form kqcb() {
    return new Form(
        "KQCB",
        1,
        "Kết quả đã công bố",
        "Published result",
        ReportingCalendar.STATISTICAL,
        Form.Scope.OWN,
        List.of(),
        null,
        Form.Accumulation.PERIOD,
        Form.Totals.SINGLE,
        Form.OnFault.LOAD_REST,
        Form.Approval.NONE,
        0,
        true,
        "CONFLICT",
        List.of(
            new FormElement("VD01", List.of(), List.of(), false),
            new FormElement("VD02", List.of(), List.of(), false)));
  }

  private static Reporter reporter(String id, String unit) {
    return new Reporter(
        id, "Hội Bảo vệ quyền trẻ em " + id, "association", null, unit, BASELINE, null);
  }

  private static Obligation owes(String reporter, String unit, PeriodKind cadence) {
    return new Obligation("QTE", reporter, unit, cadence, LocalDate.of(2016, 1, 1), null);
  }

  private static <T> Map<String, T> byCode(List<T> things, Function<T, String> code) {
    Map<String, T> map = new LinkedHashMap<>();
    things.forEach(thing -> map.put(code.apply(thing), thing));
    return map;
  }
}
