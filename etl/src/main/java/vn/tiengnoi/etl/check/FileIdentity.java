package vn.tiengnoi.etl.check;

/**
 * The original a report came in.
 *
 * @param sha256 hash of its bytes, lower-case hex
 * @param name path relative to the inbox, as received
 */
public record FileIdentity(String sha256, String name) {}
