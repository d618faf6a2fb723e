package workbook.saga;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.DefinedAttributeTemplateEngine;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Jdbi for programs that start very often. In our tests they crash hundreds of times, and reading
 * the same SQL texts anew after each crash took more time than everything else.
 */
public final class Sql {

  private static final SqlParser PARSER = new ColonPrefixSqlParser();
  private static final TemplateEngine TEMPLATES = new DefinedAttributeTemplateEngine();
  private static final Pattern TEMPLATE = Pattern.compile("<\\w");

  private Sql() {}

  /** The same as {@code Jdbi.create(database)}; each SQL text is read once only. */
  public static Jdbi on(DataSource database) {
    Jdbi jdbi = Jdbi.create(database);
    jdbi.getConfig(SqlStatements.class)
        .setSqlParser(PARSER)
        .setTemplateEngine(
            (sql, context) -> TEMPLATE.matcher(sql).find() ? TEMPLATES.render(sql, context) : sql);
    return jdbi;
  }
}
