package vn.tiengnoi.etl;

import vn.tiengnoi.etl.fault.Fault;

/**
 * A fault and the file it was found in.
 *
 * @param file path relative to the inbox
 */
public record FiledFault(String file, Fault fault) {

  /** For people: {@code [q1/sin-ho.xlsx, Q1, F12] "abc": Văn bản trong ô số …}. */
  public String line(String language) {
    StringBuilder line = new StringBuilder("[").append(file);
    if (fault.sheet() != null) {
      line.append(", ").append(fault.sheet());
    }
    if (fault.cell() != null) {
      line.append(", ").append(fault.cell());
    }
    line.append("] ");
    if (fault.valueSeen() != null) {
      line.append('"').append(fault.valueSeen()).append("\": ");
    }
    return line.append(language.equals("en") ? fault.messageEn() : fault.messageVi()).toString();
  }
}
