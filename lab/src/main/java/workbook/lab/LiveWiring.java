package workbook.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import workbook.ports.Broker;
import workbook.ports.Message;

/** The handles of one life of a component. */
final class LiveWiring implements Wiring {

  private final Lab lab;
  private final Guard guard;

  LiveWiring(Lab lab, Component<?> component, Incarnation incarnation) {
    this.lab = lab;
    this.guard = new Guard(lab, component, incarnation);
  }

  @Override
  public DataSource database() {
    return GuardedJdbc.dataSource(lab.onlyDatabase(), guard);
  }

  @Override
  public DataSource database(String name) {
    return GuardedJdbc.dataSource(lab.databaseNamed(name), guard);
  }

  @Override
  public Broker broker() {
    return this::publish;
  }

  private void publish(String topic, Message message) {
    if (topic == null || message == null) {
      throw new IllegalArgumentException(
          "publish needs a topic and a message, got " + topic + " and " + message);
    }
    try {
      guard.interact(Guard.Kind.EFFECT, "publish " + message.type(), () -> {
        lab.platform().publishBy(guard.component(), topic, message);
        return null;
      });
    } catch (Throwable t) {
      throw rethrown(t);
    }
  }

  @Override
  public InstantSource clock() {
    return this::now;
  }

  private Instant now() {
    try {
      return guard.interact(Guard.Kind.READ, "read the clock", () -> lab.clock().instant());
    } catch (Throwable t) {
      throw rethrown(t);
    }
  }

  @Override
  public <P> P peer(Class<P> port) {
    Peer<P> peer = lab.peerFor(port);
    return port.cast(Proxy.newProxyInstance(
        port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
          if (method.getDeclaringClass() == Object.class) {
            return objectMethod(proxy, method.getName(), args, peer.name());
          }
          String what = "call " + peer.name() + " (" + method.getName() + ")";
          return guard.interact(
              Guard.Kind.EFFECT,
              what,
              () -> lab.faults()
                  .call(
                      guard.component(),
                      peer.name(),
                      peer.name(),
                      Texts.call(method.getName(), args),
                      () -> {
                        lab.line(
                            Timeline.Weight.LIGHT,
                            "called",
                            Texts.call(method.getName(), args),
                            guard.component(),
                            peer.name(),
                            "");
                        return reallyCall(peer, method, args);
                      }));
        }));
  }

  private static <P> Object reallyCall(Peer<P> peer, java.lang.reflect.Method method, Object[] args)
      throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(peer.implementation(), args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  static Object objectMethod(Object proxy, String method, Object[] args, String name) {
    return switch (method) {
      case "equals" -> proxy == args[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> name;
    };
  }

  private static RuntimeException rethrown(Throwable t) {
    if (t instanceof RuntimeException exception) {
      return exception;
    }
    if (t instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(t);
  }

  /** Somebody outside whom components may call. */
  record Peer<P>(String name, Class<P> port, P implementation) {}
}
