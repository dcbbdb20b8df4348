package vn.tiengnoi.etl.receipt;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tiengnoi.etl.account.AccountLine;
import vn.tiengnoi.etl.account.IgnoredReason;
import vn.tiengnoi.etl.account.Outcome;
import vn.tiengnoi.etl.arrival.Arrival;
import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.warehouse.period.ReportingCalendar;

/**
 * A receipt for programs; its schema is {@code receipt.schema.json}, explained in docs/receipts.md.
 */
final class ReceiptJson {
  /** Names may be added under the same number; one that is changed or removed raises it. */
  static final String SCHEMA = "tiengnoi-receipt/1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReceiptJson() {}

  /**
   * Writes a receipt.
   *
   * @param attached what goes back beside it
   */
  static String write(Receipt receipt, Attached attached) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("run", receipt.run());
    root.put("file", receipt.file());
    root.put("sha256", receipt.sha256());
    Arrival from = receipt.from();
    root.put("channel", from == null ? "folder" : from.channel().code());
    root.put("sender", from == null ? null : from.sender());
    root.put("sent_as", from == null ? null : from.name());
    root.put(
        "received_at",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            receipt.receivedAt().atZone(ReportingCalendar.ZONE)));
    root.put("verdict", receipt.verdict().code());
    root.put("verdict_vi", receipt.verdict().vi());
    root.put("verdict_en", receipt.verdict().en());
    root.put("earlier_run", receipt.earlierRun());
    reports(receipt, root.putArray("reports"));
    root.put("rejected_reports", receipt.rejectedReports());
    cells(receipt, root.putObject("cells"));
    root.put("fault_count", receipt.faultCount());
    ArrayNode faults = root.putArray("faults");
    receipt.faults().forEach(fault -> fault(fault, faults.addObject()));
    root.put("workbook", attached.workbook());
    root.put(
        "workbook_is",
        attached.workbook() == null ? null : attached.isMarked() ? "marked" : "list");
    NotMarked why = attached.notMarked();
    root.put("not_marked", why == null ? null : why.code());
    root.put("not_marked_vi", why == null ? null : why.vi());
    root.put("not_marked_en", why == null ? null : why.en());
    return root.toPrettyString();
  }

  private static void reports(Receipt receipt, ArrayNode array) {
    for (Receipt.Report report : receipt.reports()) {
      ObjectNode object = array.addObject();
      object.put("sheet", report.sheet());
      object.put("form", report.form());
      object.put("reporter", report.reporter());
      object.put("reporter_name", report.reporterName());
      object.put("unit", report.unit());
      object.put("unit_name", report.unitName());
      object.put("period", report.period());
      object.put("period_name", report.periodVi());
      object.put("report_date", text(report.reportDate()));
      object.put("report_number", report.reportNumber());
      object.put("verdict", report.verdict());
      object.put("deadline", text(report.deadline()));
    }
  }

  private static void cells(Receipt receipt, ObjectNode object) {
    object.put("total", receipt.cells().cells());
    for (Outcome outcome : Outcome.values()) {
      object.put(outcome.code(), receipt.cells().cells(outcome));
    }
    ArrayNode lines = object.putArray("lines");
    for (AccountLine line : receipt.cells().lines()) {
      ObjectNode one = lines.addObject();
      IgnoredReason reason = line.reason();
      one.put("sheet", line.sheet());
      one.put("outcome", line.outcome().code());
      one.put("reason", reason == null ? null : reason.code());
      one.put("reason_vi", reason == null ? null : reason.vi());
      one.put("reason_en", reason == null ? null : reason.en());
      one.put("cells", line.cells());
      ArrayNode at = one.putArray("at");
      line.at().forEach(at::add);
    }
  }

  private static void fault(Fault fault, ObjectNode object) {
    NextStep next = NextStep.of(fault);
    object.put("sheet", fault.sheet());
    object.put("cell", fault.cell());
    object.put("value_seen", fault.valueSeen());
    object.put("code", fault.code().code());
    object.put("severity", fault.verdict().code());
    object.put("message_vi", fault.messageVi());
    object.put("message_en", fault.messageEn());
    object.put("next_vi", next.vi());
    object.put("next_en", next.en());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
