package planted.reports;

import planted.warehouse.lake.internal.Table;

/**
 * Planted fault for ArchitectureTest: a document reads a table past the read API.
 *
 * @param table what it should not know
 */
public record ReadsTheLake(Table table) {}
