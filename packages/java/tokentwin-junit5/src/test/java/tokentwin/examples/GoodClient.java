package tokentwin.examples;

/** The same client without the mistake: a refused token is dropped, and the call is repeated once. */
final class GoodClient {
  private final Feishu feishu;
  private String token;

  GoodClient(String baseUrl) {
    feishu = new Feishu(baseUrl);
  }

  /** Reads a user; the vendor's code, 0 for a success. */
  long user(String id) throws Exception {
    long code = attempt(id);
    if (code != Feishu.INVALID_TOKEN) return code;
    token = null;
    return attempt(id);
  }

  private long attempt(String id) throws Exception {
    if (token == null) token = feishu.askForToken();
    return feishu.readUser(token, id);
  }
}
