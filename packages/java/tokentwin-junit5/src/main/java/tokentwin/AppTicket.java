// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as AppTicket. */
public final class AppTicket {
  private final JsonObject json;

  AppTicket(JsonObject json) {
    this.json = json;
  }

  /** The field {@code app_id}. */
  public String appId() {
    return json.string("app_id");
  }

  /** The current ticket. */
  public String appTicket() {
    return json.string("app_ticket");
  }

  /** When it was made. */
  public long issuedAtMs() {
    return json.integer("issuedAtMs");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
