package tokentwin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A few calls of a Feishu client. */
final class Client {
  static final String OPERATION = "feishu.tenantAccessTokenInternal";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Client() {}

  static JsonObject ask(String baseUrl) {
    return ask(baseUrl, "cli_00000000000000a1", "twin-secret-self-built");
  }

  static JsonObject ask(String baseUrl, String id, String secret) {
    String body = Json.write(Map.of("app_id", id, "app_secret", secret));
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + "/open-apis/auth/v3/tenant_access_token/internal"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonObject use(String baseUrl, String token) {
    return send(
        HttpRequest.newBuilder(URI.create(baseUrl + "/open-apis/contact/v3/users/me"))
            .header("Authorization", "Bearer " + token));
  }

  /** Uses a revoked token again and again. */
  static void misbehave(TokenTwin twin) {
    String token = ask(twin.url()).string("tenant_access_token");
    twin.tokens().revoke(token);
    for (int use = 0; use < 3; use++) use(twin.url(), token);
  }

  private static JsonObject send(HttpRequest.Builder request) {
    try {
      return new JsonObject(
          JsonObject.keyed((Map<?, ?>) Json.read(HTTP.send(request.build(), BodyHandlers.ofString()).body())));
    } catch (IOException | InterruptedException error) {
      throw new IllegalStateException(error);
    }
  }
}
