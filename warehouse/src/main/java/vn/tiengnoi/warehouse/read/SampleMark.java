package vn.tiengnoi.warehouse.read;

/**
 * What a home's data is; shown on every page and document of a home that does not hold real,
 * complete reports.
 */
public enum SampleMark {
  /** Real reports. */
  NONE,
  /** Made by the seeded generator: every figure is invented. */
  GENERATED,
  /** Real published results: scattered events, no complete reports, never totalled. */
  PUBLISHED
}
