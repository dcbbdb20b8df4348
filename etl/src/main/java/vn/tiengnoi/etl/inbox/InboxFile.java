package vn.tiengnoi.etl.inbox;

import java.nio.file.Path;

/**
 * A file found in an inbox.
 *
 * @param name path relative to the inbox with {@code /}, composed, without control characters,
 *     unique in the inbox
 * @param path where it is
 */
public record InboxFile(String name, Path path) {}
