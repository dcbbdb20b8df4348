package vn.tiengnoi.app.command;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and SIGTERM as a request: the run stops where it may. The second request ends the process
 * at once, which a home survives too. A shutdown hook would not do: the database closes itself in
 * one, while the run still writes.
 *
 * <p>Java has no public door to signals; {@code sun.misc.Signal} of {@code jdk.unsupported} is
 * there in every JDK so far. Where it is not, a signal ends the process as it always did.
 */
final class StopSignal implements AutoCloseable {
  private static final List<String> SIGNALS = List.of("TERM", "INT");
  private static final int ENDED_BY_REQUEST = 130;

  private final AtomicInteger asked = new AtomicInteger();
  private final List<Runnable> restore = new ArrayList<>();

  private StopSignal() {}

  static StopSignal listen(PrintStream err) {
    StopSignal stop = new StopSignal();
    for (String name : SIGNALS) {
      try {
        stop.listen(name, err);
      } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
        // Then the signal does what it did before.
      }
    }
    return stop;
  }

  private void listen(String name, PrintStream err) throws ReflectiveOperationException {
    Class<?> signalType = Class.forName("sun.misc.Signal");
    Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
    Object signal = signalType.getConstructor(String.class).newInstance(name);
    Object handler =
        Proxy.newProxyInstance(
            StopSignal.class.getClassLoader(),
            new Class<?>[] {handlerType},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "handle" -> {
                    ask(err);
                    yield null;
                  }
                  case "equals" -> proxy == arguments[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> name;
                });
    var handle = signalType.getMethod("handle", signalType, handlerType);
    Object before = handle.invoke(null, signal, handler);
    restore.add(
        () -> {
          try {
            handle.invoke(null, signal, before);
          } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the signal cannot be given back", e);
          }
        });
  }

  private void ask(PrintStream err) {
    if (asked.incrementAndGet() > 1) {
      Runtime.getRuntime().halt(ENDED_BY_REQUEST);
    }
    err.println(
        "  đang dừng sau phần đang làm; nhấn lần nữa để dừng ngay / stopping after what is being done; again to stop at once");
  }

  boolean isAsked() {
    return asked.get() > 0;
  }

  @Override
  public void close() {
    restore.forEach(Runnable::run);
    restore.clear();
  }
}
