package vn.tiengnoi.warehouse.upload;

/**
 * Somebody with a token.
 *
 * @param token number of the token, not the token itself
 * @param reporter code of the reporter that it is of
 * @param label whose it is, in words
 */
public record Uploader(long token, String reporter, String label) {}
