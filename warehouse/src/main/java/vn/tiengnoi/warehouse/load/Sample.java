package vn.tiengnoi.warehouse.load;

import vn.tiengnoi.warehouse.home.HomeDatabase;
import vn.tiengnoi.warehouse.pack.Pack;
import vn.tiengnoi.warehouse.read.SampleMark;

/** Whether a home holds a sample, and what follows from it. */
public final class Sample {
  private static final String PROPERTY = "sample";

  private Sample() {}

  /** Marks a home for good; said on every page and document from then on. */
  public static void mark(HomeDatabase database, SampleMark sample) {
    database.setProperty(PROPERTY, sample.name());
  }

  public static SampleMark of(HomeDatabase database) {
    return database.findProperty(PROPERTY).map(SampleMark::valueOf).orElse(SampleMark.NONE);
  }

  /**
   * The pack as it holds for this home: nobody owes a report where only published results are
   * collected.
   */
  public static Pack pack(HomeDatabase database, Pack pack) {
    return of(database) == SampleMark.PUBLISHED ? pack.withoutObligations() : pack;
  }
}
