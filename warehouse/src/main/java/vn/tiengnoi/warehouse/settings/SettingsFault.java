package vn.tiengnoi.warehouse.settings;

/**
 * One thing wrong with the settings.
 *
 * @param line line in the file, from 1; 0 where the fault is of the whole file
 * @param messageVi what was found and what is allowed, in Vietnamese
 * @param messageEn the same in English
 */
public record SettingsFault(int line, String messageVi, String messageEn) {
  /** Both languages, Vietnamese first. */
  @Override
  public String toString() {
    String place = line > 0 ? Settings.FILE + ":" + line : Settings.FILE;
    return "%s: %s / %s".formatted(place, messageVi, messageEn);
  }
}
