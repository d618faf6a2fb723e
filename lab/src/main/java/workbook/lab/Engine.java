package workbook.lab;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The embedded database engine: starts on first use, keeps databases for the next trial, since a
 * trial is much shorter than making one takes.
 */
enum Engine {
  H2 {
    @Override
    String newDatabase() {
      return "jdbc:h2:mem:laboratory-"
          + UUID.randomUUID()
          + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000";
    }

    @Override
    String sequences() {
      return "select sequence_name from information_schema.sequences"
          + " where sequence_schema = 'public' and sequence_name not like 'system_sequence%'";
    }

    @Override
    String emptied(List<String> tables, List<String> sequences, boolean thoroughly) {
      var sql = new StringBuilder("set referential_integrity false;");
      tables.forEach(
          table -> sql.append("truncate table ").append(table).append(" restart identity;"));
      sequences.forEach(
          sequence -> sql.append("alter sequence ").append(sequence).append(" restart;"));
      return sql.append("set referential_integrity true").toString();
    }

    @Override
    String session() {
      return "select session_id()";
    }

    /** The one who is waited for counts only until its transaction has ended. */
    @Override
    String blocked() {
      return "select count(*) from information_schema.sessions waiting"
          + " join information_schema.sessions holding on holding.session_id = waiting.blocker_id"
          + " where waiting.session_id = ? and holding.contains_uncommitted";
    }

    /** H2 refuses the younger of two that wait for each other, at once. */
    @Override
    String beforeItMayWait(boolean othersWait) {
      return "";
    }

    /** A thread that H2 has woken is not blocked any more, whatever its tables still say. */
    @Override
    boolean mayBeBlocked(Thread caller) {
      Thread.State state = caller.getState();
      return state == Thread.State.TIMED_WAITING || state == Thread.State.WAITING;
    }

    /**
     * H2 does not wait, but tries again and again, for a key that another transaction has inserted,
     * and for a row that is locked by one of whose statements a part was undone ("on conflict do
     * nothing" that met a conflict). Its stack tells.
     */
    @Override
    boolean retriesForALock(Thread caller) {
      StackTraceElement[] stack = caller.getStackTrace();
      for (int i = 1; i < stack.length; i++) {
        String type = stack[i].getClassName();
        if (stack[i].getMethodName().equals("checkUnique")
            && type.startsWith("org.h2.mvstore.db.")) {
          return stack[i - 1].getClassName().equals("org.h2.message.DbException");
        }
        if (stack[i].getMethodName().equals("set")
            && type.equals("org.h2.mvstore.tx.TransactionMap")) {
          return stack[i - 1].getMethodName().equals("waitFor");
        }
      }
      return false;
    }

    /** Several looks are needed to be sure of one who tries again, and meanwhile he burns time. */
    @Override
    long microsBetweenLooks() {
      return 250;
    }
  },

  POSTGRES {
    @Override
    String newDatabase() throws SQLException {
      return Postgres.newDatabase();
    }

    @Override
    String sequences() {
      return "select sequencename || ':' || start_value from pg_sequences"
          + " where schemaname = 'public'";
    }

    /** Truncating takes files anew and is slow; deleting leaves dead rows behind. */
    @Override
    String emptied(List<String> tables, List<String> sequences, boolean thoroughly) {
      var sql = new StringBuilder();
      if (thoroughly) {
        sql.append("truncate table ").append(String.join(", ", tables)).append(" cascade;");
      } else {
        sql.append("set session_replication_role = replica;");
        tables.forEach(table -> sql.append("delete from ").append(table).append(';'));
        sql.append("set session_replication_role = origin;");
      }
      for (String sequence : sequences) {
        String[] nameAndStart = sequence.split(":");
        sql.append("select setval('%s', %s, false);".formatted((Object[]) nameAndStart));
      }
      return sql.toString();
    }

    @Override
    String session() {
      return "select pg_backend_pid()";
    }

    @Override
    String blocked() {
      return "select cardinality(pg_blocking_pids(?))";
    }

    /**
     * PostgreSQL looks for a deadlock when one has waited for a while; by default everybody looks,
     * and chance decides who is refused. Here only the last one to wait looks.
     */
    @Override
    String beforeItMayWait(boolean othersWait) {
      return "set deadlock_timeout = " + (othersWait ? "'10ms'" : "'1h'");
    }

    @Override
    boolean mayBeBlocked(Thread caller) {
      return true;
    }

    @Override
    boolean retriesForALock(Thread caller) {
      return false;
    }
  };

  private final Map<String, Deque<Instance>> idle = new HashMap<>();

  /** Makes a database and gives its address. */
  abstract String newDatabase() throws SQLException;

  /** A query for the sequences of the schema that belong to it. */
  abstract String sequences();

  /** Statements that empty these tables and begin these sequences anew. */
  abstract String emptied(List<String> tables, List<String> sequences, boolean thoroughly);

  /** A query for the number of a connection's session. */
  abstract String session();

  /** A query whether a session, by its number, waits for somebody: more than 0 then. */
  abstract String blocked();

  /**
   * What to say before a statement that may have to wait, while others are at work; may be empty.
   *
   * @param othersWait whether somebody waits for a lock already
   */
  abstract String beforeItMayWait(boolean othersWait);

  /**
   * Whether a thread that looks like this may be waiting for a lock; then the database is asked.
   */
  abstract boolean mayBeBlocked(Thread caller);

  /** Whether this thread is in a call that tries again and again to get a lock. */
  abstract boolean retriesForALock(Thread caller);

  /** How long to wait before looking again whether somebody waits for a lock. */
  long microsBetweenLooks() {
    return LockWatch.MICROS;
  }

  /** The engine that the system property {@code workbook.database} names. */
  static Engine chosen() {
    String name = System.getProperty("workbook.database", "h2");
    return switch (name) {
      case "h2" -> H2;
      case "postgres" -> POSTGRES;
      default ->
        throw new IllegalArgumentException("workbook.database is h2 or postgres, got " + name);
    };
  }

  /** An empty database with this schema. */
  synchronized Instance open(String schema) {
    Deque<Instance> free = idle.computeIfAbsent(schema, key -> new ArrayDeque<>());
    try {
      if (free.isEmpty()) {
        return new Instance(this, newDatabase(), schema);
      }
      Instance instance = free.pop();
      instance.empty();
      return instance;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the laboratory could not make a database: " + e.getMessage(), e);
    }
  }

  synchronized void release(Instance instance) {
    idle.get(instance.schema()).push(instance);
  }
}
