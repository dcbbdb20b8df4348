package vn.tiengnoi.warehouse.pack;

/**
 * One thing wrong with a pack.
 *
 * @param file path within the pack
 * @param line line in the file, from 1; 0 where the fault is of the whole file
 * @param message what was found and what is allowed
 */
public record PackFault(String file, int line, String message) {
  @Override
  public String toString() {
    return line > 0 ? "%s:%d: %s".formatted(file, line, message) : file + ": " + message;
  }
}
