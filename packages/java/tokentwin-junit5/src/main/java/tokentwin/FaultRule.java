// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;
import java.util.OptionalLong;

/** A fault rule as it stands. */
public final class FaultRule {
  private final JsonObject json;

  FaultRule(JsonObject json) {
    this.json = json;
  }

  /** Names the rule. */
  public String id() {
    return json.string("id");
  }

  /** The field {@code operation}. */
  public Optional<String> operation() {
    return json.has("operation") ? Optional.of(json.string("operation")) : Optional.empty();
  }

  /** The field {@code client}. */
  public Optional<String> client() {
    return json.has("client") ? Optional.of(json.string("client")) : Optional.empty();
  }

  /** A catalogued error's name, or the vendor's code; of several with one code the first listed. */
  public Optional<Object> error() {
    return Optional.ofNullable(json.value("error"));
  }

  /** What goes wrong, where it is no error of the vendor's catalogue. */
  public Optional<Object> fault() {
    return Optional.ofNullable(json.value("fault"));
  }

  /** The field {@code times}. */
  public OptionalLong times() {
    return json.has("times") ? OptionalLong.of(json.integer("times")) : OptionalLong.empty();
  }

  /** The field {@code after}. */
  public OptionalLong after() {
    return json.has("after") ? OptionalLong.of(json.integer("after")) : OptionalLong.empty();
  }

  /** The field {@code probability}. */
  public Optional<Double> probability() {
    return json.has("probability") ? Optional.of(json.number("probability")) : Optional.empty();
  }

  /** How many calls it was meant for. */
  public long matched() {
    return json.integer("matched");
  }

  /** To how many of them it happened. */
  public long applied() {
    return json.integer("applied");
  }

  /** Whether it has happened as often as it may. */
  public boolean spent() {
    return json.bool("spent");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
