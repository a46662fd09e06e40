// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;
import java.util.OptionalLong;

/** A fault rule with its counters. */
public final class FaultRule {
  private final JsonObject json;

  FaultRule(JsonObject json) {
    this.json = json;
  }

  /** The id of the rule. */
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

  /** The field {@code path}. */
  public Optional<String> path() {
    return json.has("path") ? Optional.of(json.string("path")) : Optional.empty();
  }

  /** A catalogued error's name, or the vendor's code; of several with one code the first listed. */
  public Optional<Object> error() {
    return Optional.ofNullable(json.value("error"));
  }

  /** A fault that is not one of the vendor's documented errors. */
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

  /** How many calls matched the rule. */
  public long matched() {
    return json.integer("matched");
  }

  /** How many calls the rule was applied to. */
  public long applied() {
    return json.integer("applied");
  }

  /** Whether the rule has been applied `times` times. */
  public boolean spent() {
    return json.bool("spent");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
