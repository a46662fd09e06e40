// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as ExchangeResponse. */
public final class ExchangeResponse {
  private final JsonObject json;

  ExchangeResponse(JsonObject json) {
    this.json = json;
  }

  /** The field {@code status}. */
  public long status() {
    return json.integer("status");
  }

  /** The field {@code body}. */
  public String body() {
    return json.string("body");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
