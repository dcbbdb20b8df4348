package vn.tiengnoi.etl.receipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt as it goes back to a sender.
 *
 * @param verdict {@code accepted}, {@code held}, {@code rejected} or {@code unchanged}
 * @param verdictVi the same as a sentence in Vietnamese
 * @param verdictEn the same in English
 * @param json the whole receipt for programs
 * @param text the whole receipt for people
 * @param workbook what goes with it: the marked workbook or a list of faults; null for none
 */
public record ReceiptAnswer(
    String verdict,
    String verdictVi,
    String verdictEn,
    String json,
    String text,
    @Nullable Path workbook) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static ReceiptAnswer read(Path folder) throws IOException {
    String json = Files.readString(folder.resolve(ReceiptFolder.JSON));
    JsonNode root = MAPPER.readTree(json);
    JsonNode workbook = root.get("workbook");
    return new ReceiptAnswer(
        root.get("verdict").asString(),
        root.get("verdict_vi").asString(),
        root.get("verdict_en").asString(),
        json,
        Files.readString(folder.resolve(ReceiptFolder.TEXT)),
        workbook.isNull() ? null : folder.resolve(workbook.asString()));
  }
}
