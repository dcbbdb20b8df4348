package vn.tiengnoi.etl.contact;

import java.time.Instant;

/**
 * An address of a reporter.
 *
 * @param number its number in the home
 * @param reporter code of the reporter in the pack
 * @param email address, lower case
 * @param name whose it is, as people are addressed; may be empty
 * @param addedAt when it was added
 * @param addedBy by whom
 */
public record Contact(
    long number, String reporter, String email, String name, Instant addedAt, String addedBy) {}
