package workbook.lab;

/** Chooses a database for one test. */
final class OnDatabase {

  private OnDatabase() {}

  static void run(String database, Runnable test) {
    String before = System.getProperty("workbook.database");
    System.setProperty("workbook.database", database);
    try {
      test.run();
    } finally {
      if (before == null) {
        System.clearProperty("workbook.database");
      } else {
        System.setProperty("workbook.database", before);
      }
    }
  }
}
