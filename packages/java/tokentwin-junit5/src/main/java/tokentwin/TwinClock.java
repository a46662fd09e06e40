package tokentwin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows and moves the time of a twin; each move returns where the clock shows now. */
public final class TwinClock {
  private final ControlApi api;

  TwinClock(ControlApi api) {
    this.api = api;
  }

  /** Reads the clock. */
  public Clock read() {
    return new Clock(api.get("/clock"));
  }

  /** The time of the twin. */
  public Instant now() {
    return Instant.ofEpochMilli(read().nowMs());
  }

  /** Moves forward. */
  public Clock advance(Duration duration) {
    return move(Map.of("advance", text(duration)));
  }

  /** Moves forward by a duration such as {@code 91m}. */
  public Clock advance(String duration) {
    return move(Map.of("advance", duration));
  }

  /** Moves to an instant. */
  public Clock set(Instant instant) {
    return move(Map.of("set", instant.toString()));
  }

  /** Stops the clock. */
  public Clock freeze() {
    return move(Map.of("freeze", true));
  }

  /** Lets the clock run on. */
  public Clock resume() {
    return move(Map.of("resume", true));
  }

  /** Runs the clock this many times as fast as real time. */
  public Clock speed(double factor) {
    return move(Map.of("speed", factor));
  }

  /** Moves to {@code renewal-window} or {@code expiry} of the youngest living token. */
  public Clock to(String moment) {
    return to(moment, null, null);
  }

  /** Moves so much after a moment, or before it. */
  public Clock to(String moment, Duration offset) {
    return to(moment, offset, null);
  }

  /** The same for the token of this id or text; {@code offset} may be null. */
  public Clock to(String moment, Duration offset, String token) {
    Map<String, Object> move = new LinkedHashMap<>();
    move.put("to", moment);
    if (offset != null) move.put("offset", text(offset));
    if (token != null) move.put("token", token);
    return move(move);
  }

  private Clock move(Map<String, ?> move) {
    return new Clock(api.post("/clock", move));
  }

  static String text(Duration duration) {
    return duration.toMillis() + "ms";
  }
}
