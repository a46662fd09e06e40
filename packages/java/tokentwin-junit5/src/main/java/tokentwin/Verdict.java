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

  /** The same exchanges: what was asked and answered, without query, headers and bodies. */
  public List<VerdictProof> proof() {
    return json.objects("proof", VerdictProof::new);
  }

  /** The field {@code operation}. */
  public Optional<String> operation() {
    return json.has("operation") ? Optional.of(json.string("operation")) : Optional.empty();
  }

  /** The field {@code client}. */
  public Optional<String> client() {
    return json.has("client") ? Optional.of(json.string("client")) : Optional.empty();
  }

  /** The test in which it happened, where a mark named it. */
  public Optional<String> test() {
    return json.has("test") ? Optional.of(json.string("test")) : Optional.empty();
  }

  /** Whether the test said that it provokes this on purpose; then it does not fail the run. */
  public boolean expected() {
    return json.bool("expected");
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
