package vn.tiengnoi.etl.fault;

/**
 * A fault that a check of the pack found.
 *
 * @param code the check's code
 * @param verdict what became of the figure: a confirmed one is no longer held
 */
public record CheckFault(String code, Verdict verdict) implements FaultKind {
  @Override
  public boolean ofWholeReport() {
    return false;
  }
}
