package vn.tiengnoi.etl.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping for a person to complete and confirm.
 *
 * @param sheet the sheet it was made for; null where such files have none
 * @param found where reporter, unit and period were found
 * @param doubts what is not certain, in both languages
 */
public record ProposedMapping(
    LayoutMapping mapping, @Nullable String sheet, List<String> found, List<String> doubts) {
  public ProposedMapping {
    found = List.copyOf(found);
    doubts = List.copyOf(doubts);
  }
}
