package vn.tiengnoi.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiengnoi.warehouse.home.Home;

/** A lake made by an older version of the product takes new columns and gives null for old rows. */
class LakeColumnsTest {
  private static final NestedField UNIT = NestedField.required(1, "unit", Types.StringType.get());
  private static final NestedField VALUE =
      NestedField.optional(2, "value", Types.DecimalType.of(38, 6));
  private static final NestedField LOWER =
      NestedField.optional(3, "lower", Types.DecimalType.of(38, 6));

  @TempDir Path folder;

  private static Table table(Schema schema) {
    InMemoryCatalog catalog = new InMemoryCatalog();
    catalog.initialize("test", Map.of());
    catalog.createNamespace(Namespace.of("n"));
    return catalog.createTable(
        TableIdentifier.of("n", "t"), schema, PartitionSpec.unpartitioned(), Map.of());
  }

  @Test
  void addsTheColumnsThatAnOlderTableHasNotUnderTheirIds() {
    Table table = table(new Schema(UNIT, VALUE));
    Lake.addMissingColumns(table, new Schema(UNIT, VALUE, LOWER));
    assertThat(table.schema().columns()).containsExactly(UNIT, VALUE, LOWER);
    Lake.addMissingColumns(table, new Schema(UNIT, VALUE, LOWER));
    assertThat(table.schema().columns()).containsExactly(UNIT, VALUE, LOWER);
  }

  @Test
  void refusesANewColumnThatMayNotBeNull() {
    Table table = table(new Schema(UNIT, VALUE));
    Schema wanted =
        new Schema(UNIT, VALUE, NestedField.required(3, "lower", Types.StringType.get()));
    assertThatThrownBy(() -> Lake.addMissingColumns(table, wanted))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lower");
    assertThat(table.schema().columns()).containsExactly(UNIT, VALUE);
  }

  @Test
  void readsFilesOfBeforeAndAfterAColumnTogether() throws SQLException {
    Home home = Home.create(folder);
    Path before = folder.resolve("before.parquet");
    Path after = folder.resolve("after.parquet");
    List<String> columns = LakeTable.SUBMISSION_VERSION.columnNames();
    String last = columns.get(columns.size() - 1);
    try (DuckEngine engine = DuckEngine.open(home)) {
      engine.execute("create table t (%s)".formatted(LakeTable.SUBMISSION_VERSION.ddlColumns()));
      engine.execute("insert into t (submission, %s) values ('S', 'new')".formatted(last));
      String ids = LakeTable.SUBMISSION_VERSION.fieldIds();
      String fewer = ids.replace(", %s: %d".formatted(last, columns.size()), "");
      engine.execute(
          "copy (select * exclude (%s) from t) to '%s' (format parquet, field_ids %s)"
              .formatted(last, before, fewer));
      engine.execute("copy (from t) to '%s' (format parquet, field_ids %s)".formatted(after, ids));
      engine.view("v", LakeTable.SUBMISSION_VERSION, List.of(before, after));
      try (Statement statement = engine.connection().createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select count(*), count(%1$s), max(%1$s) from v where submission = 'S'"
                      .formatted(last))) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(2);
        assertThat(row.getInt(2)).isEqualTo(1);
        assertThat(row.getString(3)).isEqualTo("new");
      }
    }
  }
}
