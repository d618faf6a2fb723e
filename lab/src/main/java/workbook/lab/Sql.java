package workbook.lab;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the laboratory understands of an SQL text: enough for a line in a timeline.
 *
 * @param kind what it does
 * @param verb in the timeline's words, such as {@code insert into}
 * @param object the table's name, or what else it is about
 * @param asksForTheTime whether it reads the database's own clock
 */
record Sql(Kind kind, String verb, String object, boolean asksForTheTime) {

  enum Kind {
    /** Looks. */
    READ,
    /** Looks, and locks what it sees. */
    LOCK,
    /** Inserts, updates, deletes. */
    WRITE,
    /** Begins or ends a transaction. */
    TRANSACTION,
    /** Anything else, such as a change of the schema or of the session. */
    OTHER
  }

  private static final Pattern NOISE = pattern("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/");
  private static final Pattern WRITES = pattern(
      "\\b(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(?:only\\s+)?([\\w.\"]+)");
  private static final Pattern LOCKS =
      pattern("\\bfor\\s+(?:no\\s+key\\s+update|update|key\\s+share|share)\\b");
  private static final Pattern FROM = pattern("\\bfrom\\s+([\\w.\"]+)");
  private static final Pattern CHANGES_IN_A_SELECT =
      pattern("^select\\b.*\\b(?:final|new|old)\\s+table\\b");
  private static final Pattern TRANSACTION =
      pattern("^(?:begin|start\\s+transaction|commit|end|abort|rollback(?!\\s+to\\b))\\b");
  private static final Pattern CLOCK = pattern(
      "\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|sysdate)"
          + "\\s*\\(|\\b(?:current_timestamp|current_date|current_time|localtimestamp|localtime"
          + "|sysdate)\\b");

  /** The same few texts come again at every trial, and reading one takes longer than its query. */
  private static final Map<String, Sql> READ_BEFORE = new ConcurrentHashMap<>();

  private static final int MOST_TEXTS = 1_000;

  static Sql of(String text) {
    Sql known = READ_BEFORE.get(text);
    if (known != null) {
      return known;
    }
    if (READ_BEFORE.size() >= MOST_TEXTS) {
      READ_BEFORE.clear();
    }
    Sql sql = read(text);
    READ_BEFORE.put(text, sql);
    return sql;
  }

  private static Sql read(String text) {
    String sql = NOISE.matcher(text).replaceAll(" ").strip();
    boolean clock = CLOCK.matcher(sql).find();
    String first = sql.isEmpty() ? "" : sql.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    boolean select = first.equals("select");
    Matcher write = WRITES.matcher(LOCKS.matcher(sql).replaceAll(" "));
    boolean mayWrite = !select || CHANGES_IN_A_SELECT.matcher(sql).find();
    if (mayWrite && !isDefinition(first) && write.find()) {
      return new Sql(Kind.WRITE, lower(write.group(1)), lower(write.group(2)), clock);
    }
    if (select || first.equals("with") || first.equals("values") || first.equals("show")) {
      Matcher from = FROM.matcher(sql);
      String table = from.find() ? lower(from.group(1)) : "no table";
      Kind kind = LOCKS.matcher(sql).find() ? Kind.LOCK : Kind.READ;
      return new Sql(kind, kind == Kind.LOCK ? "lock" : "read", table, clock);
    }
    String oneLine = sql.replaceAll("\\s+", " ");
    String clipped = oneLine.length() > 30 ? oneLine.substring(0, 30) + "..." : oneLine;
    Kind kind = TRANSACTION.matcher(sql).find() ? Kind.TRANSACTION : Kind.OTHER;
    return new Sql(kind, "", clipped, clock);
  }

  /** A schema may speak of updates and deletes, as in {@code on delete}, and does not do them. */
  private static boolean isDefinition(String first) {
    return first.equals("create") || first.equals("alter") || first.equals("drop");
  }

  /** In two words: {@code update outbox}. */
  String what() {
    return verb.isEmpty() ? object : verb + " " + object;
  }

  boolean looksOnly() {
    return kind == Kind.READ || kind == Kind.LOCK;
  }

  /** Why a database declined, in words that are the same for every database. */
  static String reason(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return switch (state) {
      case "23505" -> "duplicate key";
      case "23502" -> "a value is missing";
      case "23503", "23506" -> "it refers to a row that is not there";
      case "40001", "40P01" -> "two transactions stand in each other's way";
      case "25P02" -> "this transaction has failed already";
      case "HYT00", "55P03" -> "a lock was not given up in time";
      default -> "error " + state;
    };
  }

  private static String lower(String text) {
    return text.replace("\"", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
