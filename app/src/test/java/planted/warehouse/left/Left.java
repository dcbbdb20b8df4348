package planted.warehouse.left;

import planted.warehouse.right.Right;

/**
 * Planted fault for ArchitectureTest: one half of a cycle.
 *
 * @param right the other half
 */
public record Left(Right right) {}
