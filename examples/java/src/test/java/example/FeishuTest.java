package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.lark.oapi.Client;
import com.lark.oapi.core.exception.ObtainAccessTokenException;
import com.lark.oapi.service.contact.v3.model.GetUserReq;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** oapi-sdk, the official SDK, over the life of a tenant_access_token. */
class FeishuTest {
  private static final String APP_ID = "cli_00000000000000a1";
  private static final String APP_SECRET = "twin-secret-self-built";
  private static final int INVALID_ACCESS_TOKEN = 99991663;

  private final Twin twin = new Twin();

  @BeforeEach
  void startOver() {
    twin.startOver();
  }

  @Test
  void renewsBeforeTheTokenDies() throws Exception {
    var client = client(APP_SECRET, new TokenCache(twin::now));

    // A fresh token.
    assertEquals(0, readUser(client));
    var first = twin.tokens().get(0);
    assertEquals(7_200_000, first.remainingMs());

    // Used again: nobody asks for another, and who does gets the same, with what is left.
    twin.advance("1h");
    assertEquals(0, readUser(client));
    var again = askForToken();
    assertEquals(first.token(), again.get("tenant_access_token").getAsString());
    assertEquals(3600, again.get("expire").getAsInt());

    // In its last 30 minutes whoever asks gets a second one. Both work.
    twin.moveClock(Map.of("to", "renewal-window"));
    var renewed = askForToken();
    var second = renewed.get("tenant_access_token").getAsString();
    assertEquals(7200, renewed.get("expire").getAsInt());
    assertNotEquals(first.token(), second);
    assertEquals(0, readUser(client));
    assertEquals(2, twin.activeTokens().size());

    // The SDK lets go of its token three minutes before the end, and takes over the second one.
    twin.moveClock(Map.of("to", "expiry", "token", first.id(), "offset", "-3m"));
    assertEquals(0, readUser(client));
    twin.moveClock(Map.of("to", "expiry", "token", first.id()));
    assertEquals(List.of(second), twin.activeTokens().stream().map(Twin.Token::token).toList());
    assertEquals(0, readUser(client));
  }

  @Test
  void keepsUsingADeadTokenUntilItsCacheIsCleared() throws Exception {
    var cache = new TokenCache(Instant::now);
    var client = client(APP_SECRET, cache);
    assertEquals(0, readUser(client));

    // Dead at the vendor, alive in the cache: as on a machine whose clock runs slow.
    twin.moveClock(Map.of("to", "expiry"));
    assertEquals(INVALID_ACCESS_TOKEN, readUser(client));
    assertEquals(INVALID_ACCESS_TOKEN, readUser(client));

    // The SDK does not recover by itself: on 99991663 clear the cache, then try once more.
    cache.clear();
    assertEquals(0, readUser(client));
  }

  @Test
  void saysWhyThereIsNoToken() {
    var client = client("wrong", new TokenCache(twin::now));
    var error = assertThrows(ObtainAccessTokenException.class, () -> readUser(client));
    assertTrue(error.toString().contains("app secret invalid"), error.toString());
  }

  /** Always with a cache: the SDK has one for the whole process, that of the client built last. */
  private Client client(String appSecret, TokenCache cache) {
    return Client.newBuilder(APP_ID, appSecret).openBaseUrl(twin.url).tokenCache(cache).build();
  }

  /** A call to a business API; the code of its answer. */
  private static int readUser(Client client) throws Exception {
    return client.contact().v3().user().get(GetUserReq.newBuilder().userId("ou_1").build()).getCode();
  }

  /** Another process of the same app, with no cache. */
  private JsonObject askForToken() {
    var target = twin.url + "/open-apis/auth/v3/tenant_access_token/internal";
    return twin.post(target, Map.of("app_id", APP_ID, "app_secret", APP_SECRET));
  }
}
