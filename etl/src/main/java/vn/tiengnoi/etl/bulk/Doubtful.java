package vn.tiengnoi.etl.bulk;

/** Which reports are to be judged one by one: in them some relation does not hold. */
final class Doubtful {
  private static final String WITHIN_SUMS =
      """
      create temp table doubtful as
      -- Spelt otherwise, not a plain whole number, or a row that stands twice: the bits of rows that differ add up to all of them.
      select report from sums where odd or bits <> seen
      union
      -- Parts without their total, above it, or all of them and not it.
      select s.report
      from sums s
      join split x on x.kind = s.kind and x.number = s.number and x.dimension = s.dimension
      left join sums t on t.report = s.report and t.number = s.number and t.dimension = 0
      where t.report is null or s.most > t.total or s.total > t.total or (s.rows = x.options and s.total <> t.total)
      union
      select s.report
      from sums s
      join range_limit r on r.kind = s.kind and r.number = s.number
      where s.least < r.least or s.most > r.most
      union
      select a.report
      from admitted a
      join required r using (kind)
      anti join sums s on s.report = a.report and s.number = r.number and s.dimension = 0
      """;

  private static final String COMPARED =
      """
      union
      select report
      from (
        select h.report, c.pair, c.disaggregation, bool_or(c.together) as together,
          max(l.number) filter (c.first) as part, max(l.number) filter (not c.first) as whole
        from (select *, try_cast(value as bigint) as number from line) l
        join (select * from head join admitted using (report)) h on %s
        join (
          select p.element_text, p.part_text, p.asking, c.* from place p join compared c using (kind, element, disaggregation)) c
          on c.element_text = l.element and c.part_text = l.disaggregation
        where (c.kind - h.kind) = 0 and (c.asking - h.asking) = 0
        group by h.report, c.pair, c.disaggregation)
      where part > whole or (together and (part is null) <> (whole is null))
      """;

  private Doubtful() {}

  /**
   * The statement that finds them.
   *
   * @param sameHead condition under which a row {@code l} has a head {@code h}
   */
  static String query(boolean comparesAnything, String sameHead) {
    return comparesAnything ? WITHIN_SUMS + COMPARED.formatted(sameHead) : WITHIN_SUMS;
  }
}
