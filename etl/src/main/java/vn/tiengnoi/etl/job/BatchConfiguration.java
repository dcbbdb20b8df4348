package vn.tiengnoi.etl.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Batch with its job repository in the home's database. */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration extends JdbcDefaultBatchConfiguration {
  /** What Batch's schema makes last: where it is, all of it is. */
  private static final String LAST_MADE = "batch_job_instance_seq";

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JobRegistry jobRegistry() {
    return new MapJobRegistry();
  }

  /**
   * Makes Batch's tables where they are not there; what an interrupted attempt left is kept.
   *
   * @throws SQLException where the database cannot be asked
   */
  static void prepare(DataSource dataSource) throws SQLException {
    String product;
    try (Connection connection = dataSource.getConnection()) {
      product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
      if (isPrepared(connection)) {
        return;
      }
    }
    ResourceDatabasePopulator schema =
        new ResourceDatabasePopulator(
            new ClassPathResource(
                "org/springframework/batch/core/schema-%s.sql".formatted(product)));
    schema.setContinueOnError(true);
    schema.execute(dataSource);
  }

  private static boolean isPrepared(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select 1 from information_schema.sequences where lower(sequence_name) = ?")) {
      statement.setString(1, LAST_MADE);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }
}
