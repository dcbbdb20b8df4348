package vn.tiengnoi.etl.account;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lines of an account as JSON, as they are kept in the home's database. */
public final class AccountJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private AccountJson() {}

  public static String write(CellAccount account) {
    ArrayNode array = MAPPER.createArrayNode();
    for (AccountLine line : account.lines()) {
      ObjectNode object = array.addObject();
      object.put("sheet", line.sheet());
      object.put("outcome", line.outcome().code());
      IgnoredReason reason = line.reason();
      object.put("reason", reason == null ? null : reason.code());
      object.put("cells", line.cells());
      ArrayNode at = object.putArray("at");
      line.at().forEach(at::add);
    }
    return array.toString();
  }

  public static CellAccount read(String json) {
    List<AccountLine> lines = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json)) {
      String reason = text(node, "reason");
      List<String> at = new ArrayList<>();
      node.get("at").forEach(address -> at.add(address.asString()));
      lines.add(
          new AccountLine(
              text(node, "sheet"),
              Outcome.ofCode(node.get("outcome").asString()),
              reason == null ? null : IgnoredReason.ofCode(reason),
              node.get("cells").asLong(),
              at));
    }
    return new CellAccount(lines);
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asString();
  }
}
