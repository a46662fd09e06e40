// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;
import java.util.OptionalLong;

/** What the control API answers as Token. */
public final class Token {
  private final JsonObject json;

  Token(JsonObject json) {
    this.json = json;
  }

  /** Names the token where its text is not shown. */
  public String id() {
    return json.string("id");
  }

  /** The text clients send. */
  public String token() {
    return json.string("token");
  }

  /** What kind of token it is, such as access_token. */
  public String type() {
    return json.string("type");
  }

  /** The operation that handed it out. */
  public String operation() {
    return json.string("operation");
  }

  /** The app or account it was handed to. */
  public String client() {
    return json.string("client");
  }

  /** The tenant, corporation or user it speaks for. */
  public Optional<String> subject() {
    return json.has("subject") ? Optional.of(json.string("subject")) : Optional.empty();
  }

  /** The field {@code state}. */
  public String state() {
    return json.string("state");
  }

  /** Milliseconds since the Unix epoch. */
  public long issuedAtMs() {
    return json.integer("issuedAtMs");
  }

  /** From when on it is accepted. */
  public long activeAtMs() {
    return json.integer("activeAtMs");
  }

  /** The first instant at which it is not accepted. */
  public long expiresAtMs() {
    return json.integer("expiresAtMs");
  }

  /** From when on a repeat call issues another token beside it; absent where its vendor has no such window. */
  public OptionalLong windowFromMs() {
    return json.has("windowFromMs") ? OptionalLong.of(json.integer("windowFromMs")) : OptionalLong.empty();
  }

  /** When it was ended early. */
  public OptionalLong revokedAtMs() {
    return json.has("revokedAtMs") ? OptionalLong.of(json.integer("revokedAtMs")) : OptionalLong.empty();
  }

  /** How long it still lives. */
  public long remainingMs() {
    return json.integer("remainingMs");
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
