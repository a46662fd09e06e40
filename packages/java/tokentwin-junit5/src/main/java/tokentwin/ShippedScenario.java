// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as ShippedScenario. */
public final class ShippedScenario {
  private final JsonObject json;

  ShippedScenario(JsonObject json) {
    this.json = json;
  }

  /** The field {@code name}. */
  public String name() {
    return json.string("name");
  }

  /** The field {@code description}. */
  public String description() {
    return json.string("description");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
