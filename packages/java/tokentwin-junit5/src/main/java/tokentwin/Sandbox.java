// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.Optional;
import java.util.OptionalLong;

/** A twin of its own on this server. */
public final class Sandbox {
  private final JsonObject json;

  Sandbox(JsonObject json) {
    this.json = json;
  }

  /** The field {@code name}. */
  public String name() {
    return json.string("name");
  }

  /** What to point a client at. */
  public String url() {
    return json.string("url");
  }

  /** Its control API. */
  public String control() {
    return json.string("control");
  }

  /** Controls this sandbox alone; answered once, when it is created. */
  public Optional<String> token() {
    return json.has("token") ? Optional.of(json.string("token")) : Optional.empty();
  }

  /** The port of its own, if it was asked for. */
  public OptionalLong port() {
    return json.has("port") ? OptionalLong.of(json.integer("port")) : OptionalLong.empty();
  }

  /** What to point a client at that knows only host and port. */
  public Optional<String> origin() {
    return json.has("origin") ? Optional.of(json.string("origin")) : Optional.empty();
  }

  /** When it deletes itself, in real time; never when absent. */
  public Optional<String> expiresAt() {
    return json.has("expiresAt") ? Optional.of(json.string("expiresAt")) : Optional.empty();
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
