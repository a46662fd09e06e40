package example;

import com.lark.oapi.core.cache.ICache;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A token cache that goes by a clock of your choice.
 *
 * <p>The SDK's own goes by the machine's, and has no clear().
 */
final class TokenCache implements ICache {
  private record Entry(String token, Instant until) {}

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Supplier<Instant> now;

  TokenCache(Supplier<Instant> now) {
    this.now = now;
  }

  @Override
  public String get(String key) {
    var entry = entries.get(key);
    return entry != null && now.get().isBefore(entry.until()) ? entry.token() : "";
  }

  @Override
  public void set(String key, String token, int lifetime, TimeUnit unit) {
    entries.put(key, new Entry(token, now.get().plus(lifetime, unit.toChronoUnit())));
  }

  void clear() {
    entries.clear();
  }
}
