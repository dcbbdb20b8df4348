package vn.tiengnoi.etl.job;

/** Reports by what became of them. */
record Counts(int accepted, int held, int rejected, int unchanged) {
  static final Counts NONE = new Counts(0, 0, 0, 0);

  static Counts ofRejected(int reports) {
    return new Counts(0, 0, reports, 0);
  }

  static Counts ofUnchanged(int reports) {
    return new Counts(0, 0, 0, reports);
  }

  int received() {
    return accepted + held + rejected + unchanged;
  }

  Counts plus(Counts other) {
    return new Counts(
        accepted + other.accepted,
        held + other.held,
        rejected + other.rejected,
        unchanged + other.unchanged);
  }
}
