package vn.tiengnoi.warehouse.pack;

import java.util.List;
import java.util.Set;

/**
 * A pack as far as it could be read.
 *
 * @param pack the pack; where there are faults, with stand-ins in their places, and of use only to
 *     find more faults
 * @param sound codes of the indicators whose formulas have a meaning
 * @param faults all that is wrong, by file and line
 */
public record PackDraft(Pack pack, Set<String> sound, List<PackFault> faults) {
  public PackDraft {
    sound = Set.copyOf(sound);
    faults = List.copyOf(faults);
  }

  /**
   * Nothing where the pack is sound.
   *
   * @throws PackFaultsException with every fault
   */
  void throwIfFaulty() {
    if (!faults.isEmpty()) {
      throw new PackFaultsException(faults);
    }
  }
}
