package vn.tiengnoi.etl.check;

import vn.tiengnoi.warehouse.catalogue.Disaggregation;

/** A reason that the sender gave, beside a figure, for its being right. */
public record Confirmation(String element, Disaggregation disaggregation, String reason) {}
