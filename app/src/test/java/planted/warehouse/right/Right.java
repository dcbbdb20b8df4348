package planted.warehouse.right;

import org.jspecify.annotations.Nullable;
import planted.warehouse.left.Left;

/**
 * Planted fault for ArchitectureTest: one half of a cycle.
 *
 * @param left the other half
 */
public record Right(@Nullable Left left) {}
