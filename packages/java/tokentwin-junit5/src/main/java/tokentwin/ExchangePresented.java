// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;

/** What the control API answers as ExchangePresented. */
public final class ExchangePresented {
  private final JsonObject json;

  ExchangePresented(JsonObject json) {
    this.json = json;
  }

  /** Absent for a text that was never issued. */
  public Optional<String> id() {
    return json.has("id") ? Optional.of(json.string("id")) : Optional.empty();
  }

  /** The field {@code state}. */
  public String state() {
    return json.string("state");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
