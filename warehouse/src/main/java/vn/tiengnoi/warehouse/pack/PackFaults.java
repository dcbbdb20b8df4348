package vn.tiengnoi.warehouse.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the faults of a pack while it is read, so that all are reported at once. */
final class PackFaults {
  private final List<PackFault> faults = new ArrayList<>();

  void add(String file, int line, String message, @Nullable Object... values) {
    faults.add(new PackFault(file, line, values.length == 0 ? message : message.formatted(values)));
  }

  int count() {
    return faults.size();
  }

  List<PackFault> sorted() {
    return faults.stream()
        .sorted(Comparator.comparing(PackFault::file).thenComparingInt(PackFault::line))
        .toList();
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new PackFaultsException(sorted());
    }
  }
}
