package vn.tiengnoi.warehouse.pack;

/**
 * One thing wrong with a pack.
 *
 * @param file path within the pack
 * @param line line in the file, from 1; 0 where the fault is of the whole file
 * @param messageVi what was found and what is allowed, in Vietnamese
 * @param messageEn the same in English
 */
public record PackFault(String file, int line, String messageVi, String messageEn) {
  /** Where it is, and what, in Vietnamese ({@code vi}) or English ({@code en}). */
  public String line(String language) {
    return place() + ": " + (language.equals("en") ? messageEn : messageVi);
  }

  private String place() {
    return line > 0 ? file + ":" + line : file;
  }

  /** Both languages, Vietnamese first. */
  @Override
  public String toString() {
    return "%s: %s / %s".formatted(place(), messageVi, messageEn);
  }
}
