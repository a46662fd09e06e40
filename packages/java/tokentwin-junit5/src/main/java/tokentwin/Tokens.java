package tokentwin;

import java.util.List;
import java.util.Map;

/** The tokens that were issued. */
public final class Tokens {
  private final ControlApi api;

  Tokens(ControlApi api) {
    this.api = api;
  }

  /** Lists all, the oldest first. */
  public List<Token> list() {
    return list(Map.of());
  }

  /** Lists those that are accepted now. */
  public List<Token> active() {
    return list(Map.of("active", true));
  }

  /** Lists those that match; filters are {@code operation}, {@code client} and {@code active}. */
  public List<Token> list(Map<String, ?> filter) {
    return api.get("/tokens", filter).objects("tokens", Token::new);
  }

  /** Revokes one token, by its id or its text. */
  public Token revoke(String token) {
    return new Token(api.post("/tokens/" + ControlApi.part(token) + "/revoke", Map.of()));
  }

  /** Revokes every living token that matches; filters are {@code operation} and {@code client}. */
  public List<Token> revokeAll(Map<String, ?> filter) {
    return api.post("/tokens/revoke", filter).objects("tokens", Token::new);
  }
}
