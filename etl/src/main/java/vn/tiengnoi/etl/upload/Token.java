package vn.tiengnoi.etl.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token, without its secret: nobody can read that again.
 *
 * @param label whose it is, in words
 * @param endedAt when it ended; null while it is in use
 * @param lastUsedAt when it was last used, to the minute; null for never
 */
public record Token(
    long number,
    String reporter,
    String label,
    Instant createdAt,
    String createdBy,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable Instant lastUsedAt) {}
