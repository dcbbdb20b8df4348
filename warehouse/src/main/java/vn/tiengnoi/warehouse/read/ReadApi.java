package vn.tiengnoi.warehouse.read;

import java.util.List;

/**
 * The door to a home's figures. Every question goes to a {@link Reading}, which is pinned to one
 * generation, so that all the figures of a page or a document belong together.
 *
 * <pre>{@code
 * try (ReadApi api = HomeReadApi.open(home)) {
 *   Reading reading = api.newest();
 *   List<IndicatorValue> values = reading.values(ValuesQuestion.of("VD01", Period.year(2024)));
 * }
 * }</pre>
 */
public interface ReadApi extends AutoCloseable {

  /** The newest generation; one that a writer seals later is seen by the next call. */
  Reading newest();

  /**
   * The newest generation sealed at or before a moment, or the one that was published under a name:
   * with its own pack and its own day for what is due. It answers the same for ever.
   *
   * @throws BeforeFirstGenerationException where nothing was known yet
   * @throws IllegalArgumentException with a message for people where there is no such publication
   */
  Reading asOf(AsOf asOf);

  /**
   * Why a figure differs between two moments, in the order data, rule, boundary; empty where value
   * and status are the same.
   *
   * @throws BeforeFirstGenerationException where nothing was known yet at one of them
   * @throws IllegalArgumentException with a message for people where there is no such publication,
   *     or neither pack knows the indicator
   */
  List<Change> changes(ChangesQuestion question);

  @Override
  void close();
}
