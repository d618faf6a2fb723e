package workbook.lab;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;

/**
 * Real JDBC handles with a guard in front: each statement and each commit is a point of the trial.
 * When the component dies, what it had not committed is rolled back by the database itself.
 */
final class GuardedJdbc {

  private GuardedJdbc() {}

  static DataSource dataSource(Database database, Guard guard) {
    return proxy(DataSource.class, (proxy, method, args) -> {
      switch (method.getName()) {
        case "getConnection":
          guard.entered("connect to the database");
          return new Session(database, guard).connection();
        case "isWrapperFor":
          return false;
        case "getLoginTimeout":
          return 0;
        case "getLogWriter", "setLogWriter", "setLoginTimeout":
          return null;
        default:
          return objectMethod(proxy, method, args, "database " + database.name());
      }
    });
  }

  /** What a proxy answers as an object; there is nothing else behind it that it would show. */
  static Object objectMethod(Object proxy, Method method, Object[] args, String name) {
    if (method.getDeclaringClass() != Object.class) {
      throw new UnsupportedOperationException(name + " does not offer " + method.getName());
    }
    return LiveWiring.objectMethod(proxy, method.getName(), args, name);
  }

  static Object call(Object target, Method method, Object[] args) throws Throwable {
    try {
      return method.invoke(target, args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(GuardedJdbc.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
