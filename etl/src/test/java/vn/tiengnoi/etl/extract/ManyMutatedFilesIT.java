package vn.tiengnoi.etl.extract;

/** Ten thousand mutants, from another seed. */
class ManyMutatedFilesIT extends MutatedFilesTest {
  @Override
  int mutants() {
    return 10_000;
  }

  @Override
  long seed() {
    return super.seed() + 1;
  }
}
