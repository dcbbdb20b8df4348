package vn.tiengnoi.warehouse.compute;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tiengnoi.warehouse.home.Home;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.pack.PackDraft;
import vn.tiengnoi.warehouse.pack.PackFault;
import vn.tiengnoi.warehouse.pack.PackFaultsException;

/** Everything wrong with a pack: what its files say, and what its worked examples compute. */
public final class PackCheck {
  private PackCheck() {}

  /**
   * The pack, with nothing wrong.
   *
   * @throws PackFaultsException with every fault by file and line. In a pack with faults, only
   *     those examples are run whose indicator has none, and one that cannot be computed is not
   *     blamed.
   */
  public static Pack verify(PackDraft draft) {
    List<PackFault> faults = new ArrayList<>(draft.faults());
    boolean readable = faults.isEmpty();
    for (ExampleCheck.Failure failure : new ExampleCheck(draft.pack(), draft.sound()).failures()) {
      if (readable || failure.computed()) {
        faults.add(failure.fault());
      }
    }
    if (readable) {
      faults.addAll(new CheckExamples(draft.pack()).failures());
    }
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line));
      throw new PackFaultsException(faults);
    }
    return draft.pack();
  }

  /**
   * The pack, for use with a home. A pack that the home has kept was verified when it came; a new
   * one must be without faults, its examples included.
   *
   * @throws PackFaultsException with every fault; the home is not touched
   */
  public static Pack admit(PackDraft draft, Home home) {
    boolean kept =
        draft.faults().isEmpty() && Files.exists(home.packs().resolve(draft.pack().hash()));
    return kept ? draft.pack() : verify(draft);
  }
}
