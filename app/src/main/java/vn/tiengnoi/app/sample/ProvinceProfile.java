package vn.tiengnoi.app.sample;

/**
 * What the generator assumes of a province: sizes, growth.
 *
 * @param code the profile's name; a province that changed in 2025 has one before and one after
 * @param folder folder of its files
 * @param funds funds raised in 2024, in VND
 * @param turns child benefits in 2024
 * @param growth growth a year, in percent, of what names no growth of its own
 * @param children children who live there
 * @param communeChildren children of a usual commune
 */
record ProvinceProfile(
    String code,
    String folder,
    double funds,
    double turns,
    double growth,
    double children,
    double communeChildren) {}
