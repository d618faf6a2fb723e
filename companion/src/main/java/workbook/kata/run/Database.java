package workbook.kata.run;

import java.util.Arrays;
import java.util.Locale;
import workbook.kata.UnknownName;

/** The database that a chapter's tests use; the laboratory reads it when it needs one. */
public enum Database {
  H2("H2"),
  POSTGRES("PostgreSQL");

  /** The system property that chooses; its values are the {@link #key()}s. */
  static final String PROPERTY = "workbook.database";

  private final String words;

  Database(String words) {
    this.words = words;
  }

  /** As people write it. */
  public String words() {
    return words;
  }

  /** As the system property and the front matter of pages write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** @throws UnknownName if there is none of that name */
  public static Database of(String key) {
    return Arrays.stream(values())
        .filter(database -> database.key().equals(key.strip()))
        .findFirst()
        .orElseThrow(() -> UnknownName.of(
            "database", key, Arrays.stream(values()).map(Database::key).toList()));
  }
}
