import com.lark.oapi.core.request.RequestOptions;
import com.lark.oapi.core.response.RawResponse;
import com.lark.oapi.core.token.AccessTokenType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java's HttpClient and Feishu's official SDK at Feishu's own host: LIBRARY token | use TOKEN. */
public final class Client {
  private static final String HOST = "https://open.feishu.cn";
  private static final String TOKEN_PATH = "/open-apis/auth/v3/app_access_token/internal";
  private static final String RESOURCE_PATH = "/open-apis/contact/v3/users/me";
  private static final String ID = "cli_00000000000000a1";
  private static final String SECRET = "twin-secret-self-built";

  public static void main(String[] args) throws Exception {
    boolean issues = args[1].equals("token");
    String answer = args[0].equals("sdk") ? sdk(issues, args) : http(issues, args);
    System.out.println(find(issues ? "\"app_access_token\":\"([^\"]+)\"" : "\"code\":(\\d+)", answer));
  }

  private static String http(boolean issues, String[] args) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(HOST + (issues ? TOKEN_PATH : RESOURCE_PATH)));
    if (issues) {
      String body = "{\"app_id\":\"" + ID + "\",\"app_secret\":\"" + SECRET + "\"}";
      request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    } else {
      request.header("Authorization", "Bearer " + args[2]);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }

  private static String sdk(boolean issues, String[] args) throws Exception {
    com.lark.oapi.Client client = com.lark.oapi.Client.newBuilder(ID, SECRET).disableTokenCache().build();
    RawResponse response =
        issues
            ? client.post(TOKEN_PATH, new Credentials(), AccessTokenType.None)
            : client.get(
                RESOURCE_PATH,
                null,
                AccessTokenType.Tenant,
                RequestOptions.newBuilder().tenantAccessToken(args[2]).build());
    return new String(response.getBody(), StandardCharsets.UTF_8);
  }

  /** What the SDK sends as JSON. */
  static final class Credentials {
    final String app_id = ID;
    final String app_secret = SECRET;
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) throw new IllegalStateException(text);
    return matcher.group(1);
  }
}
