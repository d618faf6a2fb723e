package workbook.worstday.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.ports.Message;

/** How things are written into messages and read from them. */
public final class Mail {

  private static final Map<String, Class<?>> TYPES = Stream.of(
          Wishes.class, Commands.class, Answers.class, News.class)
      .flatMap(kind -> Arrays.stream(kind.getDeclaredClasses()))
      .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

  private Mail() {}

  /**
   * @param id names this one message; a repeat of it has the same id
   * @param number counts what this source says on this topic about this key, from 1
   * @param content a record; its first part is what the message is about
   */
  public static Message write(String id, String source, long number, Record content) {
    var payload = new StringBuilder().append(number);
    String key = null;
    for (RecordComponent component : content.getClass().getRecordComponents()) {
      String text = text(component, content);
      key = key == null ? text : key;
      payload.append('&').append(URLEncoder.encode(text, UTF_8));
    }
    return new Message(id, source, content.getClass().getSimpleName(), key, payload.toString());
  }

  private static String text(RecordComponent component, Record content) {
    try {
      component.getAccessor().setAccessible(true);
      return String.valueOf(component.getAccessor().invoke(content));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot write " + content, e);
    }
  }

  /** The message's number among those of its source and key on its topic. */
  public static long number(Message message) {
    String payload = message.payload();
    int end = payload.indexOf('&');
    try {
      return Long.parseLong(end < 0 ? payload : payload.substring(0, end));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("no number on " + message, e);
    }
  }

  /**
   * What is in this message.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  public static Record read(Message message) {
    Class<?> type = TYPES.get(message.type());
    if (type == null) {
      throw new IllegalArgumentException("nobody here knows what this is: " + message);
    }
    number(message);
    Object content = read(message, type);
    return (Record) content;
  }

  /** What is in this message, as a record of this type. */
  public static <R> R read(Message message, Class<R> type) {
    String[] fields = message.payload().split("&", -1);
    RecordComponent[] components = type.getRecordComponents();
    if (!message.type().equals(type.getSimpleName()) || fields.length != components.length + 1) {
      throw new IllegalArgumentException("cannot read " + message);
    }
    var values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        String text = URLDecoder.decode(fields[i + 1], UTF_8);
        values[i] = components[i].getType() == long.class ? (Object) Long.parseLong(text) : text;
      }
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return type.cast(constructor.newInstance(values));
    } catch (ReflectiveOperationException | NumberFormatException e) {
      throw new IllegalArgumentException("cannot read " + message, e);
    }
  }
}
