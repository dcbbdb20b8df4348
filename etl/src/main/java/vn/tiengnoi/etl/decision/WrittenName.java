package vn.tiengnoi.etl.decision;

/**
 * A name as a sender wrote it, with what is known around it; decided once, it is read so again.
 *
 * @param key comparison key of the name, see {@link vn.tiengnoi.warehouse.text.NameKey}
 * @param reporter id of the reporter that wrote it; empty where that is not known
 */
public record WrittenName(String key, String reporter) {}
