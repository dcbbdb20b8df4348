package vn.tiengnoi.etl.decision;

import java.util.Optional;

/**
 * Decisions of people, as they stood when a run began. A check asks here before it holds something;
 * it never writes here. The same decisions over the same report give the same answer.
 */
public interface Decisions {

  /** Nobody has decided anything. */
  Decisions NONE =
      new Decisions() {
        @Override
        public Optional<String> unitFor(WrittenName name) {
          return Optional.empty();
        }

        @Override
        public Optional<String> confirmationOf(Doubt doubt) {
          return Optional.empty();
        }
      };

  /**
   * The identity of the unit that a person said is meant by a name as written.
   *
   * @return empty where nobody decided
   */
  Optional<String> unitFor(WrittenName name);

  /**
   * The reason a person gave for letting a doubted figure stand.
   *
   * @return empty where nobody confirmed it
   */
  Optional<String> confirmationOf(Doubt doubt);
}
