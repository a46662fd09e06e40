// Generated from specs/control.yaml by npm run generate; do not edit.
package tokentwin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One request and its outcome. Secrets are «redacted», tokens appear as their ids («tok_3»), and unknown tokens as «unknown». */
public final class Exchange {
  private final JsonObject json;

  Exchange(JsonObject json) {
    this.json = json;
  }

  /** Counts up from 1, anew after a reset. */
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

  /** The machine's time when the response had been sent; absent where none was. */
  public OptionalLong answeredAtMs() {
    return json.has("answeredAtMs") ? OptionalLong.of(json.integer("answeredAtMs")) : OptionalLong.empty();
  }

  /** The operation that answered; absent when none matched. */
  public Optional<String> operation() {
    return json.has("operation") ? Optional.of(json.string("operation")) : Optional.empty();
  }

  /** The app, suite or account that asked, as far as the request told. */
  public Optional<String> client() {
    return json.has("client") ? Optional.of(json.string("client")) : Optional.empty();
  }

  /** The field {@code request}. */
  public ExchangeRequest request() {
    return new ExchangeRequest(json.object("request"));
  }

  /** The field {@code response}. */
  public ExchangeResponse response() {
    return new ExchangeResponse(json.object("response"));
  }

  /** The tokens it showed, and what they were worth then. */
  public List<ExchangePresented> presented() {
    return json.objects("presented", ExchangePresented::new);
  }

  /** The tokens it was handed. */
  public List<ExchangeIssued> issued() {
    return json.objects("issued", ExchangeIssued::new);
  }

  /** The catalogue's name of the error answered with. */
  public Optional<String> error() {
    return json.has("error") ? Optional.of(json.string("error")) : Optional.empty();
  }

  /** The vendor's code of it. */
  public Optional<Object> code() {
    return Optional.ofNullable(json.value("code"));
  }

  /** Why it was answered so, in plain words. */
  public Optional<String> reason() {
    return json.has("reason") ? Optional.of(json.string("reason")) : Optional.empty();
  }

  /** The fault rules that had a hand in it, by id. */
  public Optional<String> fault() {
    return json.has("fault") ? Optional.of(json.string("fault")) : Optional.empty();
  }

  /** Where the answer of a business path came from; made-up: a plain success that tokentwin made up. */
  public Optional<String> answeredBy() {
    return json.has("answeredBy") ? Optional.of(json.string("answeredBy")) : Optional.empty();
  }

  /** What was probably meant, where no operation has the path. */
  public Optional<String> nearMiss() {
    return json.has("nearMiss") ? Optional.of(json.string("nearMiss")) : Optional.empty();
  }

  /** The test that was running, where a mark named it. */
  public Optional<String> test() {
    return json.has("test") ? Optional.of(json.string("test")) : Optional.empty();
  }

  /** The JSON as it was answered. */
  @Override
  public String toString() {
    return json.toString();
  }
}
