package tokentwin.examples;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two calls of Feishu that the example clients make. */
final class Feishu {
  static final long INVALID_TOKEN = 99991663;
  private static final String APP =
      "{\"app_id\":\"cli_00000000000000a1\",\"app_secret\":\"twin-secret-self-built\"}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;

  Feishu(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  String askForToken() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/open-apis/auth/v3/tenant_access_token/internal"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(APP))
            .build();
    return found("\"tenant_access_token\":\"([^\"]+)\"", send(request));
  }

  long readUser(String token, String id) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/open-apis/contact/v3/users/" + id))
            .header("Authorization", "Bearer " + token)
            .build();
    return Long.parseLong(found("\"code\":(\\d+)", send(request)));
  }

  private String send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) throw new IllegalStateException("No " + pattern + " in " + text);
    return matcher.group(1);
  }
}
