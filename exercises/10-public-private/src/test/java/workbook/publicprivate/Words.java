package workbook.publicprivate;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import workbook.lab.ChapterClasses;
import workbook.publicprivate.booking.BookingContext;
import workbook.publicprivate.language.Agreement;
import workbook.publicprivate.language.BookingNews;

/** The records of the published language, as the code has them. */
final class Words {

  private Words() {}

  /** By their simple names, which are the types of their messages. */
  static Map<String, Class<?>> records() {
    var records = new TreeMap<String, Class<?>>();
    for (JavaClass type : ChapterClasses.around(BookingContext.class)) {
      if (type.getPackageName().startsWith(Agreement.class.getPackageName())
          && type.isRecord()
          && type.isAssignableTo(BookingNews.class)) {
        records.put(type.getSimpleName(), reflected(type));
      }
    }
    return records;
  }

  private static Class<?> reflected(JavaClass type) {
    try {
      return Class.forName(type.getName(), false, BookingContext.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether messages of this type are made of a class of the published language. */
  static boolean isPublished(String type) {
    try {
      Class.forName(
          Agreement.class.getPackageName() + "." + type,
          false,
          BookingContext.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return records().containsKey(type);
    }
  }

  /** A record's fields and how JSON calls their types. */
  static Map<String, String> fields(Class<?> record) {
    var fields = new TreeMap<String, String>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.put(component.getName(), jsonType(component.getType()));
    }
    return fields;
  }

  private static String jsonType(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "integer";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (Collection.class.isAssignableFrom(type) || type.isArray()) {
      return "array";
    }
    return type == String.class || type.isEnum() ? "string" : "object";
  }
}
