package vn.tiengnoi.etl.layout;

import vn.tiengnoi.etl.fault.Fault;
import vn.tiengnoi.etl.fault.FaultCode;
import vn.tiengnoi.etl.raw.RawCell;

/** Something about a layout that is not certain. */
record Open(RawCell cell, String vi, String en) {

  Fault fault(FaultCode code) {
    return code.at(cell.at(), cell.isBlank() ? null : cell.stripped(), vi, en);
  }
}
