package vn.tiengnoi.etl.check;

/**
 * The original a report came in.
 *
 * @param sha256 hash of its bytes, lower-case hex
 * @param name path relative to the inbox, as received
 * @param reading 1 when it is read for the first time, 2 when it is read again …: what is read
 *     again is another submission
 */
public record FileIdentity(String sha256, String name, int reading) {

  /** An original that is read for the first time. */
  public FileIdentity(String sha256, String name) {
    this(sha256, name, 1);
  }
}
