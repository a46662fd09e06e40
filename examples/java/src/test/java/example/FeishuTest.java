package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.lark.oapi.Client;
import com.lark.oapi.core.exception.ObtainAccessTokenException;
import com.lark.oapi.service.contact.v3.model.GetUserReq;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tokentwin.Token;
import tokentwin.TokenTwin;
import tokentwin.TokenTwinExtension;
import tokentwin.TokenTwinTest;

/** oapi-sdk, the official SDK, over the life of a tenant_access_token. */
@ExtendWith(TokenTwinExtension.class)
@TokenTwinTest(freeze = true)
class FeishuTest {
  private static final String APP_ID = "cli_00000000000000a1";
  private static final String APP_SECRET = "twin-secret-self-built";
  private static final int INVALID_ACCESS_TOKEN = 99991663;

  @Test
  void renewsBeforeTheTokenDies(TokenTwin twin) throws Exception {
    var client = client(twin, APP_SECRET, new TokenCache(twin.clock()::now));

    // A fresh token.
    assertEquals(0, readUser(client));
    var first = twin.tokens().list().get(0);
    assertEquals(7_200_000, first.remainingMs());

    // Used again: nobody asks for another, and who does gets the same, with what is left.
    twin.clock().advance(Duration.ofHours(1));
    assertEquals(0, readUser(client));
    var again = askForToken(twin);
    assertEquals(first.token(), again.get("tenant_access_token").getAsString());
    assertEquals(3600, again.get("expire").getAsInt());

    // In its last 30 minutes whoever asks gets a second one. Both work.
    twin.clock().to("renewal-window");
    var renewed = askForToken(twin);
    var second = renewed.get("tenant_access_token").getAsString();
    assertEquals(7200, renewed.get("expire").getAsInt());
    assertNotEquals(first.token(), second);
    assertEquals(0, readUser(client));
    assertEquals(2, twin.tokens().active().size());

    // The SDK lets go of its token three minutes before the end, and takes over the second one.
    twin.clock().to("expiry", Duration.ofMinutes(-3), first.id());
    assertEquals(0, readUser(client));
    twin.clock().to("expiry", Duration.ZERO, first.id());
    assertEquals(List.of(second), twin.tokens().active().stream().map(Token::token).toList());
    assertEquals(0, readUser(client));
  }

  @Test
  @TokenTwinTest(freeze = true, expect = "no-recovery")
  void keepsUsingADeadTokenUntilItsCacheIsCleared(TokenTwin twin) throws Exception {
    var cache = new TokenCache(Instant::now);
    var client = client(twin, APP_SECRET, cache);
    assertEquals(0, readUser(client));

    // Dead at the vendor, alive in the cache: as on a machine whose clock runs slow.
    twin.clock().to("expiry");
    assertEquals(INVALID_ACCESS_TOKEN, readUser(client));
    assertEquals(INVALID_ACCESS_TOKEN, readUser(client));

    // The SDK does not recover by itself: on 99991663 clear the cache, then try once more.
    cache.clear();
    assertEquals(0, readUser(client));
  }

  @Test
  void saysWhyThereIsNoToken(TokenTwin twin) {
    var client = client(twin, "wrong", new TokenCache(twin.clock()::now));
    var error = assertThrows(ObtainAccessTokenException.class, () -> readUser(client));
    assertTrue(error.toString().contains("app secret invalid"), error.toString());
  }

  /** Always with a cache: the SDK has one for the whole process, that of the client built last. */
  private static Client client(TokenTwin twin, String appSecret, TokenCache cache) {
    return Client.newBuilder(APP_ID, appSecret).openBaseUrl(twin.url()).tokenCache(cache).build();
  }

  /** A call to a business API; the code of its answer. */
  private static int readUser(Client client) throws Exception {
    return client.contact().v3().user().get(GetUserReq.newBuilder().userId("ou_1").build()).getCode();
  }

  /** Another process of the same app, with no cache. */
  private static JsonObject askForToken(TokenTwin twin) throws Exception {
    var target = URI.create(twin.url() + "/open-apis/auth/v3/tenant_access_token/internal");
    var json = new Gson().toJson(Map.of("app_id", APP_ID, "app_secret", APP_SECRET));
    var request = HttpRequest.newBuilder(target).header("Content-Type", "application/json");
    var answer = HttpClient.newHttpClient().send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    return new Gson().fromJson(answer.body(), JsonObject.class);
  }
}
