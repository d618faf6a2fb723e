package workbook.worstday;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database whose first few commits fail: what was to be committed is rolled back. */
final class FullDisk {

  private int failures;

  FullDisk(int failures) {
    this.failures = failures;
  }

  DataSource under(DataSource database) {
    return failures == 0
        ? database
        : (DataSource) Proxy.newProxyInstance(
            FullDisk.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, call, with) -> {
              Object result = made(call, database, with);
              return result instanceof Connection connection ? under(connection) : result;
            });
  }

  private Connection under(Connection connection) {
    return (Connection) Proxy.newProxyInstance(
        FullDisk.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, call, with) -> {
          if (call.getName().equals("commit") && failures > 0) {
            failures--;
            connection.rollback();
            throw new SQLException("the disk is full");
          }
          return made(call, connection, with);
        });
  }

  private static Object made(Method call, Object on, Object[] with) throws Throwable {
    try {
      return call.invoke(on, with);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }
}
