package planted.warehouse.lake.internal;

/** For the package around it only. */
public final class Table {}
