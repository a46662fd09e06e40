// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.List;
import java.util.Optional;

/** A finding about the client. */
public final class Verdict {
  private final JsonObject json;

  Verdict(JsonObject json) {
    this.json = json;
  }

  /** The field {@code rule}. */
  public String rule() {
    return json.string("rule");
  }

  /** The field {@code severity}. */
  public String severity() {
    return json.string("severity");
  }

  /** The field {@code title}. */
  public String title() {
    return json.string("title");
  }

  /** What the client did, with numbers; tokens by their ids. */
  public String message() {
    return json.string("message");
  }

  /** The exchanges that prove it, by id. */
  public List<Long> exchanges() {
    return json.list("exchanges", Long.class);
  }

  /** The field {@code operation}. */
  public Optional<String> operation() {
    return json.has("operation") ? Optional.of(json.string("operation")) : Optional.empty();
  }

  /** The field {@code client}. */
  public Optional<String> client() {
    return json.has("client") ? Optional.of(json.string("client")) : Optional.empty();
  }

  /** What the vendor documents, with the source. */
  public Optional<String> documented() {
    return json.has("documented") ? Optional.of(json.string("documented")) : Optional.empty();
  }

  /** What to change in the client. */
  public String fix() {
    return json.string("fix");
  }

  /** Where the rule is explained. */
  public String docs() {
    return json.string("docs");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
