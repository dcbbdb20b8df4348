package vn.tiengnoi.reports.print;

import java.time.Instant;

/**
 * What a file says about itself.
 *
 * @param language {@code vi} or {@code en}
 * @param moment creation date: when the data was sealed, not when the file was made, so that the
 *     same question to the same generation gives the same file
 */
public record PrintDetails(String title, String subject, String language, Instant moment) {}
