package tokentwin.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tokentwin.TokenTwin;
import tokentwin.TokenTwinExtension;
import tokentwin.TokenTwinTest;

/** The good client passes, and the faulty one is found out. */
@ExtendWith(TokenTwinExtension.class)
class ClientsTest {
  @Test
  void goodClientSurvivesExpiry(TokenTwin twin) throws Exception {
    GoodClient client = new GoodClient(twin.url());
    assertEquals(0, client.user("ou_1"));
    twin.clock().to("expiry");
    assertEquals(0, client.user("ou_1"));
  }

  /** Without the expectation the test fails, and says what is wrong in the client. */
  @Test
  @TokenTwinTest(expect = "no-recovery")
  void faultyClientKeepsAnExpiredToken(TokenTwin twin) throws Exception {
    FaultyClient client = new FaultyClient(twin.url());
    assertEquals(0, client.user("ou_1"));
    twin.clock().to("expiry");
    for (int use = 0; use < 3; use++) assertEquals(Feishu.INVALID_TOKEN, client.user("ou_1"));
  }
}
