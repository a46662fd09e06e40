package tokentwin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a twin was asked and what it answered, without secrets. */
public final class Journal {
  private final ControlApi api;

  Journal(ControlApi api) {
    this.api = api;
  }

  /** Lists all exchanges, the oldest first. */
  public List<Exchange> exchanges() {
    return exchanges(Map.of());
  }

  /**
   * Lists those that match; filters are {@code operation}, {@code client}, {@code status}, {@code error}, {@code since} and
   * {@code limit}.
   */
  public List<Exchange> exchanges(Map<String, ?> filter) {
    return api.get("/journal", filter).objects("exchanges", Exchange::new);
  }

  /** Waits in real time until so many exchanges match; a TokenTwinException with status 408 when they do not come. */
  public List<Exchange> await(int count, Duration timeout, Map<String, ?> filter) {
    Map<String, Object> query = new LinkedHashMap<>(filter);
    query.put("count", count);
    query.put("timeout", TwinClock.text(timeout));
    return api.get("/journal/wait", query, timeout).objects("exchanges", Exchange::new);
  }

  /** Says whether so many exchanges match, or whether they came in an order. */
  public JournalVerification verify(Map<String, ?> expectation) {
    return new JournalVerification(api.post("/journal/verify", expectation));
  }

  /** Forgets all exchanges. */
  public void clear() {
    api.delete("/journal");
  }
}
