// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

/** What the control API answers as JournalVerification. */
public final class JournalVerification {
  private final JsonObject json;

  JournalVerification(JsonObject json) {
    this.json = json;
  }

  /** The field {@code ok}. */
  public boolean ok() {
    return json.bool("ok");
  }

  /** How many exchanges fit; of a sequence, how many steps were found. */
  public long found() {
    return json.integer("found");
  }

  /** How many were expected, in words. */
  public String expected() {
    return json.string("expected");
  }

  /** What is there instead. */
  public String detail() {
    return json.string("detail");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
