package workbook.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Real JDBC handles with a guard in front: each statement and each commit is a point of the trial.
 * When the component dies, what it had not committed is rolled back by the database itself.
 */
final class GuardedJdbc {

  private GuardedJdbc() {}

  static DataSource dataSource(Database database, Guard guard) {
    return proxy(
        DataSource.class,
        (proxy, method, args) -> {
          if (method.getName().equals("getConnection")) {
            guard.entered("connect to the database");
            return new Session(database, guard).connection();
          }
          return onObject(proxy, method, args, "database " + database.name());
        });
  }

  /** One connection of a component. */
  private static final class Session implements AutoCloseable {

    private final Database database;
    private final Guard guard;
    private final Connection real;
    private final Connection handle;
    private final Set<String> uncommitted = new LinkedHashSet<>();
    private final BooleanSupplier waitsForALock;
    private boolean autoCommit = true;
    private boolean closed;

    Session(Database database, Guard guard) throws SQLException {
      this.database = database;
      this.guard = guard;
      this.real = database.borrow();
      this.waitsForALock = database.lockProbe(real);
      this.handle = proxy(Connection.class, this::onConnection);
      guard.incarnation().opened(this);
    }

    Connection connection() {
      return handle;
    }

    private Object onConnection(Object proxy, Method method, Object[] args) throws Throwable {
      switch (method.getName()) {
        case "close":
          if (!closed) {
            guard.entered("close a connection");
            guard.incarnation().closed(this);
            close();
          }
          return null;
        case "isClosed":
          return closed;
        case "commit":
          return commit(method, args);
        case "rollback":
          return rollback(method, args);
        case "setAutoCommit":
          return setAutoCommit(method, args);
        case "prepareStatement", "prepareCall":
          guard.entered("prepare a statement");
          return statement(call(real, method, args), (String) args[0]);
        case "createStatement":
          guard.entered("create a statement");
          return statement(call(real, method, args), null);
        case "unwrap", "isWrapperFor":
          throw guard.lab()
              .misuse("a component does not look behind its connection (" + method.getName() + ")");
        default:
          if (method.getDeclaringClass() == Object.class) {
            return onObject(proxy, method, args, "connection to " + database.name());
          }
          guard.entered("use a connection");
          return call(real, method, args);
      }
    }

    private Object commit(Method method, Object[] args) throws Throwable {
      if (uncommitted.isEmpty()) {
        guard.entered("commit");
        Object result = call(real, method, args);
        database.transactionEnded(real);
        return result;
      }
      String what = String.join(", ", uncommitted);
      return guard.interact(
          Guard.Kind.EFFECT,
          "commit of " + what,
          waitsForALock,
          () -> {
            Object result = call(real, method, args);
            database.transactionEnded(real);
            return result;
          },
          result -> {
            guard.lab().changed();
            guard.lab().note("committed", what, guard.component());
            uncommitted.clear();
          });
    }

    private Object rollback(Method method, Object[] args) throws Throwable {
      guard.entered("roll back");
      Object result = call(real, method, args);
      boolean toSavepoint = args != null && args.length > 0;
      if (!toSavepoint) {
        database.transactionEnded(real);
        if (!uncommitted.isEmpty()) {
          guard.lab().note("rolled back", String.join(", ", uncommitted), guard.component());
          uncommitted.clear();
        }
      }
      return result;
    }

    private Object setAutoCommit(Method method, Object[] args) throws Throwable {
      boolean on = (boolean) args[0];
      if (on && !autoCommit && !uncommitted.isEmpty()) {
        Object result = commit(Connection.class.getMethod("commit"), null);
        autoCommit = true;
        call(real, method, args);
        return result;
      }
      guard.entered("begin or end a transaction");
      autoCommit = on;
      return call(real, method, args);
    }

    private Object statement(Object realStatement, String prepared) {
      Class<?> type =
          realStatement instanceof CallableStatement
              ? CallableStatement.class
              : realStatement instanceof PreparedStatement
                  ? PreparedStatement.class
                  : Statement.class;
      var batch = new ArrayList<String>();
      return proxy(
          type, (proxy, method, args) -> onStatement(proxy, realStatement, prepared, batch, method, args));
    }

    private Object onStatement(
        Object proxy,
        Object realStatement,
        String prepared,
        List<String> batch,
        Method method,
        Object[] args)
        throws Throwable {
      String name = method.getName();
      if (method.getDeclaringClass() == Object.class) {
        return onObject(proxy, method, args, "statement");
      }
      if (name.equals("getConnection")) {
        return handle;
      }
      if (name.equals("addBatch") && args != null) {
        batch.add((String) args[0]);
      }
      if (!name.startsWith("execute")) {
        if (!name.equals("close")) {
          guard.entered("use a statement");
        }
        return call(realStatement, method, args);
      }
      String sql = prepared != null ? prepared : args != null ? (String) args[0] : batch.get(0);
      return execute(realStatement, method, args, sql);
    }

    private Object execute(Object realStatement, Method method, Object[] args, String sql)
        throws Throwable {
      if (Texts.asksTheDatabaseForTheTime(sql)) {
        throw guard.lab()
            .misuse(
                "%s asks the database for the time (%s). Time comes from the clock that it was given; the database's own clock runs apart from everybody else's."
                    .formatted(guard.component(), Texts.statement(sql)));
      }
      String what = Texts.statement(sql);
      boolean reads = Texts.reads(sql);
      Guard.Kind kind =
          reads ? Guard.Kind.READ : autoCommit ? Guard.Kind.EFFECT : Guard.Kind.WRITE;
      return guard.interact(
          kind,
          what,
          waitsForALock,
          () -> {
            if (!autoCommit) {
              database.transactionBegun(real);
            }
            return call(realStatement, method, args);
          },
          result -> record(what, changedRows(realStatement, result)));
    }

    /** Whether a statement other than a select left rows different; where in doubt, it did. */
    private static boolean changedRows(Object statement, Object result) {
      if (result instanceof Integer rows) {
        return rows > 0;
      }
      if (result instanceof Boolean hasRows) {
        return hasRows || rowsChangedBy((Statement) statement) > 0;
      }
      return true;
    }

    private static int rowsChangedBy(Statement statement) {
      try {
        return statement.getUpdateCount();
      } catch (SQLException e) {
        throw new IllegalStateException("the laboratory could not count changed rows", e);
      }
    }

    private void record(String what, boolean changed) {
      if (what.startsWith("read ")) {
        guard.lab().light("read", what.substring("read ".length()), guard.component());
      } else if (!changed) {
        guard.lab().light("wrote", what + " (no row)", guard.component());
      } else if (autoCommit) {
        guard.lab().changed();
        guard.lab().note("committed", what, guard.component());
      } else {
        guard.lab().light("wrote", what, guard.component());
        uncommitted.add(what);
      }
    }

    @Override
    public void close() throws SQLException {
      if (!closed) {
        closed = true;
        if (!uncommitted.isEmpty() && !guard.incarnation().dead()) {
          guard.lab().note("rolled back", String.join(", ", uncommitted), guard.component());
        }
        database.giveBack(real);
      }
    }
  }

  private static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object onObject(Object proxy, Method method, Object[] args, String name)
      throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return LiveWiring.objectMethod(proxy, method.getName(), args, name);
    }
    return switch (method.getName()) {
      case "getLoginTimeout" -> 0;
      case "getLogWriter", "setLogWriter", "setLoginTimeout" -> null;
      default -> throw new UnsupportedOperationException(method.getName());
    };
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(GuardedJdbc.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
