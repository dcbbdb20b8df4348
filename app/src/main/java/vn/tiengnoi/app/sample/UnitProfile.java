package vn.tiengnoi.app.sample;

import vn.tiengnoi.warehouse.unit.UnitLevel;

/**
 * What the generator assumes of a unit on a day.
 *
 * @param unit identity of the unit
 * @param funds what its association raised in 2024, in VND
 * @param turns child benefits its association gave in 2024
 * @param texts child-related texts it issues a year
 * @param children children who live there
 * @param gap probability that a report never comes
 */
record UnitProfile(
    String unit,
    UnitLevel level,
    ProvinceProfile province,
    double funds,
    double turns,
    double texts,
    double children,
    double gap) {

  /**
   * Far from the capital and short of people: reports get lost, and quarters pass without a
   * donation.
   */
  boolean remote() {
    return gap >= 0.06;
  }
}
