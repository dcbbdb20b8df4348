package vn.tiengnoi.warehouse.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings of a home cannot be used; the message names every fault, for people. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingsFault> faults;

  SettingsException(List<SettingsFault> faults) {
    super(faults.stream().map(SettingsFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<SettingsFault> faults() {
    return faults;
  }
}
