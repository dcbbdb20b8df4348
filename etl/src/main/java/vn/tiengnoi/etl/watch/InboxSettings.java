package vn.tiengnoi.etl.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.settings.SettingsSection;

/**
 * Section {@code inbox}: the folder that is watched.
 *
 * @param folder relative to the home; empty for the home's own inbox
 * @param quiet how long a file must have stayed as it is before it counts as whole
 * @param longestWait how long files that go on changing keep the others waiting
 */
public record InboxSettings(Optional<String> folder, Duration quiet, Duration longestWait) {

  /** Reads the section. */
  public static InboxSettings of(SettingsSection section) {
    return new InboxSettings(
        section.text("folder"),
        section.duration("quiet", Duration.ofSeconds(10)),
        section.duration("longest_wait", Duration.ofMinutes(30)));
  }

  /** Where the inbox is. */
  public Path in(Home home) {
    return folder.map(name -> home.root().resolve(name)).orElseGet(home::inbox);
  }
}
