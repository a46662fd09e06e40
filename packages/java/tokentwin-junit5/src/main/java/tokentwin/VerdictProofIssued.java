// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as VerdictProofIssued. */
public final class VerdictProofIssued {
  private final JsonObject json;

  VerdictProofIssued(JsonObject json) {
    this.json = json;
  }

  /** The field {@code id}. */
  public String id() {
    return json.string("id");
  }

  /** Whether it was made for this response. */
  public boolean fresh() {
    return json.bool("fresh");
  }

  /** The field {@code expiresAtMs}. */
  public long expiresAtMs() {
    return json.integer("expiresAtMs");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
