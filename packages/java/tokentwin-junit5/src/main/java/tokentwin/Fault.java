package tokentwin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Something that goes wrong on purpose, and for which calls. Each method returns a new fault. */
public final class Fault {
  private final Map<String, Object> rule;

  private Fault(Map<String, Object> rule) {
    this.rule = rule;
  }

  /** A documented error, by its name. */
  public static Fault error(String name) {
    return new Fault(Map.of("error", name));
  }

  /** A documented error, by the vendor's code. */
  public static Fault error(long code) {
    return new Fault(Map.of("error", code));
  }

  /** Another fault, such as {@code hang}. */
  public static Fault type(String type) {
    return type(type, Map.of());
  }

  /** Another fault with what it takes, such as {@code latency} with {@code ms}. */
  public static Fault type(String type, Map<String, ?> settings) {
    Map<String, Object> fault = new LinkedHashMap<>(settings);
    fault.put("type", type);
    return new Fault(Map.of("fault", fault));
  }

  /** Only calls of this operation. */
  public Fault operation(String operation) {
    return with("operation", operation);
  }

  /** Only calls of this client. */
  public Fault client(String client) {
    return with("client", client);
  }

  /** Only calls of this path, which may be a pattern with {@code *}. */
  public Fault path(String path) {
    return with("path", path);
  }

  /** So many times; always without it. */
  public Fault times(int times) {
    return with("times", times);
  }

  /** After so many matching calls. */
  public Fault after(int calls) {
    return with("after", calls);
  }

  /** With this probability, from 0 to 1. */
  public Fault probability(double probability) {
    return with("probability", probability);
  }

  Map<String, Object> rule() {
    return rule;
  }

  private Fault with(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(rule);
    more.put(key, value);
    return new Fault(more);
  }
}
