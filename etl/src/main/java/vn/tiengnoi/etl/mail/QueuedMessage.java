package vn.tiengnoi.etl.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail of the outbox and how far it is.
 *
 * @param state {@code waiting}, {@code sending}, {@code sent} or {@code failed}
 * @param nextAttempt when it is tried next, where it waits
 * @param problem why it was not sent yet, or not at all; null where nothing went wrong
 */
public record QueuedMessage(
    String key,
    String kind,
    @Nullable String reporter,
    String recipient,
    String subject,
    String state,
    int attempts,
    Instant queuedAt,
    Instant nextAttempt,
    @Nullable Instant sentAt,
    @Nullable String problem) {}
