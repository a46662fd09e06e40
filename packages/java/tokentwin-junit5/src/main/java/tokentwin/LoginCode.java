// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as LoginCode. */
public final class LoginCode {
  private final JsonObject json;

  LoginCode(JsonObject json) {
    this.json = json;
  }

  /** What the login would have given. */
  public String code() {
    return json.string("code");
  }

  /** The first instant at which it is not accepted. */
  public long expiresAtMs() {
    return json.integer("expiresAtMs");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
