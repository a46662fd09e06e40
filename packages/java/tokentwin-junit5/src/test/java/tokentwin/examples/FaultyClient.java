package tokentwin.examples;

/** A client with a common mistake: it trusts its cache, and an expired token is used again and again. */
final class FaultyClient {
  private final Feishu feishu;
  private String token;

  FaultyClient(String baseUrl) {
    feishu = new Feishu(baseUrl);
  }

  /** Reads a user; the vendor's code, 0 for a success. */
  long user(String id) throws Exception {
    if (token == null) token = feishu.askForToken();
    return feishu.readUser(token, id);
  }
}
