package vn.tiengnoi.warehouse.read;

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

  @Override
  void close();
}
