package workbook.lab;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One connection of a component to a database, and the transaction that is open on it. */
final class Session {

  private final Database database;
  private final Guard guard;
  private final Connection real;
  private final Connection handle;
  private final Set<String> uncommitted = new LinkedHashSet<>();
  private final Map<Object, List<String>> savepoints = new HashMap<>();
  private boolean autoCommit = true;
  private boolean locks;
  private boolean unusual;
  private boolean isolated;
  private boolean broken;
  private volatile boolean inCall;
  private volatile boolean closed;

  Session(Database database, Guard guard) throws SQLException {
    this.database = database;
    this.guard = guard;
    this.real = database.borrow();
    this.handle = GuardedJdbc.proxy(Connection.class, this::onConnection);
    guard.incarnation().opened(this);
  }

  /** What the component sees of it. */
  Connection connection() {
    return handle;
  }

  Guard guard() {
    return guard;
  }

  boolean autoCommits() {
    return autoCommit;
  }

  private Object onConnection(Object proxy, Method method, Object[] args) throws Throwable {
    switch (method.getName()) {
      case "close":
        close();
        return null;
      case "isClosed":
        return closed;
      case "commit":
        guard.entered("commit");
        return commit(() -> GuardedJdbc.call(real, method, args));
      case "rollback":
        guard.entered("roll back");
        return rollback(method, args);
      case "setSavepoint":
        guard.entered("set a savepoint");
        Object savepoint = GuardedJdbc.call(real, method, args);
        savepoints.put(savepoint, List.copyOf(uncommitted));
        return savepoint;
      case "setAutoCommit":
        guard.entered("begin or end a transaction");
        return setAutoCommit((boolean) args[0]);
      case "prepareStatement", "prepareCall":
        guard.entered("prepare a statement");
        return statement(GuardedJdbc.call(real, method, args), (String) args[0]);
      case "createStatement":
        guard.entered("create a statement");
        return statement(GuardedJdbc.call(real, method, args), null);
      case "unwrap":
        throw guard.misuse(Texts.capitalised(guard.component())
            + " looks behind its connection, where the laboratory cannot follow.");
      case "isWrapperFor":
        return false;
      default:
        if (method.getDeclaringClass() == Object.class) {
          return GuardedJdbc.objectMethod(proxy, method, args, "connection to " + database.name());
        }
        guard.entered("use a connection");
        if (method.getName().equals("setTransactionIsolation")) {
          isolated = true;
        } else {
          unusual |= method.getName().startsWith("set") || method.getName().equals("abort");
        }
        return GuardedJdbc.call(real, method, args);
    }
  }

  /** A commit is a point of the trial where it makes something last. */
  private Object commit(Guard.Call<Object> commit) throws Throwable {
    refuseIfBroken();
    if (uncommitted.isEmpty()) {
      Object result = commit.make();
      transactionEnded();
      return result;
    }
    String what = String.join(", ", uncommitted);
    return interact(
        Guard.Kind.EFFECT,
        "commit of " + what,
        false,
        () -> {
          Object result = commit.make();
          database.locksGivenUp();
          return result;
        },
        result -> {
          transactionEnded();
          guard.lab().changed();
          line(Timeline.Weight.NORMAL, "committed", what);
        });
  }

  private Object rollback(Method method, Object[] args) throws Throwable {
    Object result = GuardedJdbc.call(real, method, args);
    if (args != null && args.length > 0) {
      uncommitted.retainAll(savepoints.getOrDefault(args[0], List.of()));
      database.locksGivenUp();
    } else {
      noteRollback();
      transactionEnded();
    }
    return result;
  }

  private Object setAutoCommit(boolean on) throws Throwable {
    Guard.Call<Object> set = () -> {
      real.setAutoCommit(on);
      autoCommit = on;
      return null;
    };
    return on && !autoCommit ? commit(set) : set.make();
  }

  private Object statement(Object statement, String prepared) {
    Class<? extends Statement> type = statement instanceof CallableStatement
        ? CallableStatement.class
        : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return GuardedJdbc.proxy(type, new GuardedStatement(this, (Statement) statement, prepared));
  }

  /** An interaction with the database, which may wait for locks and may decline. */
  <T> T interact(
      Guard.Kind kind, String what, boolean mayWait, Guard.Call<T> call, Consumer<T> afterwards)
      throws Throwable {
    try {
      return guard.interact(
          kind,
          what,
          () -> database.lockWatch(real),
          () -> {
            breakIfAsked(what);
            inCall = true;
            Turns turns = guard.lab().stage().turns();
            if (mayWait && turns.severalOnStage()) {
              database.beforeItMayWait(real, turns.somebodyWaits());
            }
            try {
              return call.make();
            } finally {
              inCall = false;
              if (autoCommit) {
                database.locksGivenUp();
              }
            }
          },
          afterwards);
    } catch (SQLException e) {
      database.locksGivenUp();
      guard.lab().note("declined", what + ": " + Sql.reason(e), database.name(), guard.component());
      throw e;
    }
  }

  private void breakIfAsked(String what) throws SQLException {
    refuseIfBroken();
    if (guard.lab().faults().connectionBreaks(guard.component(), database.name())) {
      broken = true;
      guard.lab().fault("hung up", "before: " + what, database.name(), guard.component());
      if (!real.getAutoCommit()) {
        real.rollback();
      }
      transactionEnded();
      refuseIfBroken();
    }
  }

  private void refuseIfBroken() throws SQLException {
    if (broken) {
      throw new SQLTransientConnectionException("the connection is broken", "08006");
    }
  }

  /** A line of the timeline: what the component did in this database. */
  void line(Timeline.Weight weight, String verb, String what) {
    boolean ordinary = weight == Timeline.Weight.NORMAL;
    Timeline.Weight shown = ordinary ? guard.lab().weightOf(guard.component()) : weight;
    guard.lab().line(shown, verb, what, guard.component(), "", database.name());
  }

  /** Something that a rollback would undo. */
  void wrote(String what) {
    uncommitted.add(what);
  }

  /** Holds locks that other transactions wait for, until its own ends. */
  void locked() {
    locks |= !autoCommit;
  }

  /** Something that the next user of the real connection could notice. */
  void unusual() {
    unusual = true;
  }

  /** What is neither committed nor rolled back; empty where nobody will ever notice. */
  String unfinished() {
    return uncommitted.isEmpty() && locks ? "locked rows" : String.join(", ", uncommitted);
  }

  private void transactionEnded() {
    uncommitted.clear();
    savepoints.clear();
    locks = false;
    database.locksGivenUp();
  }

  private void noteRollback() {
    if (!uncommitted.isEmpty()) {
      line(Timeline.Weight.NORMAL, "rolled back", String.join(", ", uncommitted));
    }
  }

  /** The component closes it; what is not committed is rolled back, as a pool would do it. */
  private void close() {
    if (closed) {
      return;
    }
    guard.entered("close a connection");
    guard.incarnation().closed(this);
    closed = true;
    noteRollback();
    transactionEnded();
    giveBack();
  }

  /** The component's life has ended. */
  void cut() {
    if (!closed) {
      closed = true;
      if (inCall) {
        database.giveBack(real, false);
      } else {
        giveBack();
      }
    }
  }

  /** Its locks are gone before anybody else goes on, whatever becomes of the connection. */
  private void giveBack() {
    try {
      if (!real.getAutoCommit()) {
        real.rollback();
      }
      if (isolated) {
        real.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
      database.giveBack(real, !unusual);
    } catch (SQLException e) {
      database.giveBack(real, false);
    }
  }
}
