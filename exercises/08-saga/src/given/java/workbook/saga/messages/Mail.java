package workbook.saga.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.ports.Message;

/** How commands and answers are written into messages and read from them. */
public final class Mail {

  public static final String BOOKING = "booking";
  public static final String FLEET = "fleet";
  public static final String PAYMENTS = "payments";
  public static final String TICKETING = "ticketing";

  private static final Map<String, Class<?>> TYPES = Stream.of(Command.class, Answer.class)
      .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
      .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, type -> type));

  private Mail() {}

  /** The message that asks for this. */
  public static Message write(String id, String source, Command command) {
    return message(id, source, (Record) command);
  }

  /** The message that answers this. */
  public static Message write(String id, String source, Answer answer) {
    return message(id, source, (Record) answer);
  }

  private static Message message(String id, String source, Record content) {
    List<String> fields = Arrays.stream(content.getClass().getRecordComponents())
        .map(component -> text(component, content))
        .toList();
    String payload = fields.stream()
        .map(field -> URLEncoder.encode(field, UTF_8))
        .collect(Collectors.joining("&"));
    return new Message(id, source, content.getClass().getSimpleName(), fields.get(0), payload);
  }

  private static String text(RecordComponent component, Record content) {
    try {
      return String.valueOf(component.getAccessor().invoke(content));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot write " + content, e);
    }
  }

  /**
   * The {@link Command} or the {@link Answer} in this message.
   *
   * @throws IllegalArgumentException if there is neither in it
   */
  public static Record read(Message message) {
    Class<?> type = TYPES.get(message.type());
    if (type == null) {
      throw new IllegalArgumentException("neither a command nor an answer: " + message);
    }
    String[] fields = message.payload().split("&", -1);
    RecordComponent[] components = type.getRecordComponents();
    if (fields.length != components.length) {
      throw new IllegalArgumentException("cannot read " + message);
    }
    var values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      String text = URLDecoder.decode(fields[i], UTF_8);
      values[i] = components[i].getType() == long.class ? (Object) Long.parseLong(text) : text;
    }
    try {
      Constructor<?> constructor = type.getConstructors()[0];
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot read " + message, e);
    }
  }
}
