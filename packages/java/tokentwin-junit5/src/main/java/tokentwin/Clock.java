// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.OptionalLong;

/** What the control API answers as Clock. */
public final class Clock {
  private final JsonObject json;

  Clock(JsonObject json) {
    this.json = json;
  }

  /** Milliseconds since the Unix epoch. */
  public long nowMs() {
    return json.integer("nowMs");
  }

  /** The same as text. */
  public String now() {
    return json.string("now");
  }

  /** The field {@code mode}. */
  public String mode() {
    return json.string("mode");
  }

  /** How many times as fast as real time it runs. */
  public double speed() {
    return json.number("speed");
  }

  /** How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree. */
  public OptionalLong skewMs() {
    return json.has("skewMs") ? OptionalLong.of(json.integer("skewMs")) : OptionalLong.empty();
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
