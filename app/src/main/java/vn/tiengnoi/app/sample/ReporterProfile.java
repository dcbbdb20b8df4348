package vn.tiengnoi.app.sample;

import java.time.LocalDate;

/**
 * What the generator assumes of a reporter since a day.
 *
 * @param reporter id in the pack
 * @param from first day for which this row holds
 * @param fundsShare its part of the province's funds, from 0 to 1
 * @param turnsShare its part of the province's child benefits, from 0 to 1
 * @param gap probability that a report never comes
 * @param textsAYear child-related texts it issues a year; school and community decisions follow
 *     from it
 */
record ReporterProfile(
    String reporter,
    LocalDate from,
    ProvinceProfile province,
    double fundsShare,
    double turnsShare,
    double gap,
    int textsAYear) {

  /**
   * Far from the capital and short of people: reports get lost, and quarters pass without a
   * donation.
   */
  boolean remote() {
    return gap >= 0.06;
  }
}
