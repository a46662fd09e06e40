// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;

/** What the control API answers as ExchangeRequest. */
public final class ExchangeRequest {
  private final JsonObject json;

  ExchangeRequest(JsonObject json) {
    this.json = json;
  }

  /** The field {@code method}. */
  public String method() {
    return json.string("method");
  }

  /** The field {@code path}. */
  public String path() {
    return json.string("path");
  }

  /** The field {@code query}. */
  public String query() {
    return json.string("query");
  }

  /** The field {@code authorization}. */
  public Optional<String> authorization() {
    return json.has("authorization") ? Optional.of(json.string("authorization")) : Optional.empty();
  }

  /** The trace that the request belongs to (W3C Trace Context). */
  public Optional<String> traceparent() {
    return json.has("traceparent") ? Optional.of(json.string("traceparent")) : Optional.empty();
  }

  /** Of what cannot be read, its kind and length; absent where it was too long to keep. */
  public Optional<String> body() {
    return json.has("body") ? Optional.of(json.string("body")) : Optional.empty();
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
