package vn.tiengnoi.etl.layout;

import java.util.List;

/**
 * What a layout is taken to mean, and what of that is not certain.
 *
 * @param related how many of its words are known to the pack: of none it is no report of ours
 */
record Proposal(LayoutMapping mapping, List<Open> open, int related) {
  Proposal {
    open = List.copyOf(open);
  }

  boolean isCertain() {
    return open.isEmpty();
  }
}
