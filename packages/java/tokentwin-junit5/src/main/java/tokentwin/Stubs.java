package tokentwin;

import java.util.LinkedHashMap;
import java.util.Map;

/** What business paths answer once the token of the request is good. */
public final class Stubs {
  private final ControlApi api;

  Stubs(ControlApi api) {
    this.api = api;
  }

  /** Answers a path, or a pattern with {@code *}, with HTTP 200 and this body, which is written as JSON. */
  public void add(String path, Object body) {
    add(path, body, Map.of());
  }

  /** The same with {@code method}, {@code status} or {@code headers}. */
  public void add(String path, Object body, Map<String, ?> settings) {
    Map<String, Object> stub = new LinkedHashMap<>(settings);
    stub.put("path", path);
    stub.put("body", body);
    api.post("/stubs", stub);
  }

  /** Removes all stubs. */
  public void clear() {
    api.delete("/stubs");
  }
}
