// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.List;
import java.util.Optional;

/** One exchange that proves a verdict. */
public final class VerdictProof {
  private final JsonObject json;

  VerdictProof(JsonObject json) {
    this.json = json;
  }

  /** The field {@code id}. */
  public long id() {
    return json.integer("id");
  }

  /** The twin's time, in milliseconds since the Unix epoch. */
  public long atMs() {
    return json.integer("atMs");
  }

  /** The machine's time. */
  public long realAtMs() {
    return json.integer("realAtMs");
  }

  /** The field {@code operation}. */
  public Optional<String> operation() {
    return json.has("operation") ? Optional.of(json.string("operation")) : Optional.empty();
  }

  /** The field {@code client}. */
  public Optional<String> client() {
    return json.has("client") ? Optional.of(json.string("client")) : Optional.empty();
  }

  /** The field {@code method}. */
  public String method() {
    return json.string("method");
  }

  /** The field {@code path}. */
  public String path() {
    return json.string("path");
  }

  /** The tokens that the request showed. */
  public List<VerdictProofPresented> presented() {
    return json.objects("presented", VerdictProofPresented::new);
  }

  /** The tokens that the response issued. */
  public List<VerdictProofIssued> issued() {
    return json.objects("issued", VerdictProofIssued::new);
  }

  /** The field {@code status}. */
  public long status() {
    return json.integer("status");
  }

  /** The vendor's code. */
  public Optional<Object> code() {
    return Optional.ofNullable(json.value("code"));
  }

  /** The catalogue's name of the error. */
  public Optional<String> error() {
    return json.has("error") ? Optional.of(json.string("error")) : Optional.empty();
  }

  /** The field {@code reason}. */
  public Optional<String> reason() {
    return json.has("reason") ? Optional.of(json.string("reason")) : Optional.empty();
  }

  /** The field {@code fault}. */
  public Optional<String> fault() {
    return json.has("fault") ? Optional.of(json.string("fault")) : Optional.empty();
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
