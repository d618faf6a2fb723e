package workbook.lab;

import static workbook.lab.Timeline.Weight.LIGHT;
import static workbook.lab.Timeline.Weight.NORMAL;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A statement of a component: executing it is a point of the trial. */
final class GuardedStatement implements InvocationHandler {

  private final Session session;
  private final Guard guard;
  private final Statement real;
  private final String prepared;
  private final List<String> batch = new ArrayList<>();

  /** @param prepared the SQL text, or null where each execution brings its own */
  GuardedStatement(Session session, Statement real, String prepared) {
    this.session = session;
    this.guard = session.guard();
    this.real = real;
    this.prepared = prepared;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
    String name = method.getName();
    if (method.getDeclaringClass() == Object.class) {
      return GuardedJdbc.objectMethod(proxy, method, args, "statement");
    }
    if (name.equals("getConnection")) {
      return session.connection();
    }
    if (name.startsWith("execute")) {
      return execute(method, args);
    }
    if (!name.equals("close")) {
      guard.entered("use a statement");
    }
    if (name.equals("addBatch") && args != null) {
      batch.add((String) args[0]);
    }
    if (name.equals("clearBatch")) {
      batch.clear();
    }
    return GuardedJdbc.call(real, method, args);
  }

  private Object execute(Method method, Object[] args) throws Throwable {
    String text =
        prepared != null ? prepared : args != null ? (String) args[0] : String.join("; ", batch);
    batch.clear();
    Sql sql = Sql.of(text);
    refuseWhatCannotBeFollowed(sql);
    if (sql.kind() == Sql.Kind.OTHER) {
      session.unusual();
    }
    Guard.Kind kind = sql.looksOnly()
        ? Guard.Kind.READ
        : session.autoCommits() ? Guard.Kind.EFFECT : Guard.Kind.WRITE;
    boolean[] changed = new boolean[1];
    return session.interact(
        kind,
        sql.what(),
        sql.kind() != Sql.Kind.READ,
        () -> {
          Object result = GuardedJdbc.call(real, method, args);
          changed[0] = !sql.looksOnly() && changedRows(result);
          return result;
        },
        result -> record(sql, changed[0]));
  }

  private void refuseWhatCannotBeFollowed(Sql sql) {
    if (sql.asksForTheTime()) {
      throw guard.misuse(
          "%s asks the database for the time (%s). Time comes from the clock that it was given; the database's own clock runs apart from everybody else's."
              .formatted(Texts.capitalised(guard.component()), sql.what()));
    }
    if (sql.kind() == Sql.Kind.TRANSACTION) {
      throw guard.misuse(
          "%s says \"%s\" as SQL text. Transactions begin and end through the connection, where the laboratory can follow them."
              .formatted(Texts.capitalised(guard.component()), sql.what()));
    }
  }

  /** Whether rows are different now; where in doubt, they are. */
  private boolean changedRows(Object result) throws SQLException {
    if (result instanceof Number rows) {
      return rows.longValue() > 0;
    }
    if (result instanceof int[] rows) {
      return Arrays.stream(rows).anyMatch(count -> count != 0);
    }
    if (result instanceof ResultSet rows) {
      return rows.isBeforeFirst();
    }
    if (result instanceof Boolean hasRows) {
      return hasRows ? real.getResultSet().isBeforeFirst() : real.getUpdateCount() > 0;
    }
    return true;
  }

  private void record(Sql sql, boolean changed) {
    if (sql.kind() == Sql.Kind.LOCK) {
      session.locked();
    }
    if (sql.looksOnly()) {
      session.line(LIGHT, sql.kind() == Sql.Kind.LOCK ? "locked" : "read", sql.object());
    } else if (!changed && sql.kind() == Sql.Kind.WRITE) {
      session.line(LIGHT, "wrote", sql.what() + " (no row)");
    } else if (session.autoCommits()) {
      guard.lab().changed();
      session.line(NORMAL, "committed", sql.what());
    } else {
      session.line(LIGHT, "wrote", sql.what());
      session.wrote(sql.what());
    }
  }
}
