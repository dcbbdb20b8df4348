package vn.tiengnoi.etl.fault;

import org.jspecify.annotations.Nullable;
import vn.tiengnoi.etl.decision.Doubt;

/**
 * One thing wrong with a report, to the cell, said so that the sender can put it right.
 *
 * @param code what kind of fault it is
 * @param sheet sheet of a workbook; null for a CSV or for the whole file
 * @param cell cell, or line and column of a CSV; null for the whole sheet or file
 * @param valueSeen what stands there; null where nothing does
 * @param messageVi what was found and what is allowed
 * @param messageEn the same in English
 * @param doubt the doubt it expresses, which a person may confirm away; null where nobody can
 */
public record Fault(
    FaultKind code,
    @Nullable String sheet,
    @Nullable String cell,
    @Nullable String valueSeen,
    String messageVi,
    String messageEn,
    @Nullable Doubt doubt) {

  /** A fault that nobody can confirm away. */
  public Fault(
      FaultKind code,
      @Nullable String sheet,
      @Nullable String cell,
      @Nullable String valueSeen,
      String messageVi,
      String messageEn) {
    this(code, sheet, cell, valueSeen, messageVi, messageEn, null);
  }

  /** Longest value shown; the vault has the rest. */
  public static final int LONGEST_VALUE = 200;

  /** Longest message; details that were sent may be of any length. */
  public static final int LONGEST_MESSAGE = 1_000;

  public Fault {
    valueSeen = valueSeen == null ? null : cut(valueSeen, LONGEST_VALUE);
    messageVi = cut(messageVi, LONGEST_MESSAGE);
    messageEn = cut(messageEn, LONGEST_MESSAGE);
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }

  public Verdict verdict() {
    return code.verdict();
  }

  /** The same fault, known to be of this sheet. */
  public Fault onSheet(@Nullable String name) {
    return new Fault(code, name, cell, valueSeen, messageVi, messageEn, doubt);
  }

  /** The same fault, about a figure that a person may confirm. */
  public Fault about(Doubt doubted) {
    return new Fault(code, sheet, cell, valueSeen, messageVi, messageEn, doubted);
  }

  /** Whether it keeps something out. */
  public boolean stops() {
    return verdict() != Verdict.WARN;
  }
}
