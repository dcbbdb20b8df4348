package vn.tiengnoi.etl.upload;

import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * Section {@code upload}.
 *
 * @param largest bytes of the largest file that is taken
 * @param perMinute uploads that one token may make a minute
 */
public record UploadSettings(long largest, int perMinute) {

  /** Reads the section. */
  public static UploadSettings of(SettingsSection section) {
    return new UploadSettings(
        (long) section.whole("largest_megabytes", 64, 1, 4_096) << 20,
        section.whole("per_minute", 30, 1, 10_000));
  }
}
