package planted.warehouse.lake;

import planted.etl.TrustsTheMachine;
import planted.warehouse.lake.internal.Table;

/**
 * Planted fault for ArchitectureTest: the warehouse knows intake. Its own internal type is fine.
 *
 * @param intake an arrow that points up
 * @param table not a fault
 */
public record KnowsIntake(TrustsTheMachine intake, Table table) {}
