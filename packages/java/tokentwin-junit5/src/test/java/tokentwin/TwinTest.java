package tokentwin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a twin can do. */
class TwinTest {
  private static final String APP = "cli_00000000000000a1";
  private static final String STORE_APP = "cli_00000000000000b2";
  private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

  private TokenTwin twin;

  @BeforeEach
  void start() {
    twin = TokenTwinServer.find().sandbox(TwinOptions.defaults().failOn(Severity.NEVER).freeze());
    twin.clock().set(START);
  }

  @AfterEach
  void close() {
    twin.close();
  }

  @Test
  void twoTwinsShareNothing() {
    try (TokenTwin other = TokenTwinServer.find().sandbox(TwinOptions.defaults())) {
      Client.ask(twin.url());
      other.clock().advance("1d");
      assertEquals(List.of(Client.OPERATION), map(twin.tokens().list()));
      assertEquals(List.of(), other.tokens().list());
      assertNotEquals(twin.name(), other.name());
    }
  }

  @Test
  void aStubAnswersOnceTheTokenIsGood() {
    twin.stubs().add("/open-apis/contact/v3/users/*", Map.of("code", 7));
    twin.stubs().add("/open-apis/im/v1/*", Map.of("code", 8), Map.of("method", "POST", "status", 201));
    String token = Client.ask(twin.url()).string("tenant_access_token");
    assertEquals(7, Client.use(twin.url(), token).integer("code"));
    assertNotEquals(7, Client.use(twin.url(), "t-unknown").integer("code"));
    twin.stubs().clear();
    assertEquals(0, Client.use(twin.url(), token).integer("code"));
  }

  @Test
  void anAnswerInAnotherFormIsStillTheAnswer() {
    twin.faults().add(Fault.type("variant", Map.of("seed", 1)));
    JsonObject varied = Client.ask(twin.url());
    assertEquals(0, varied.integer("code"));
    twin.faults().clear();
    assertEquals(0, Client.use(twin.url(), varied.string("tenant_access_token")).integer("code"));
  }

  @Test
  void theClockMovesInEachWay() {
    TwinClock clock = twin.clock();
    assertEquals(START, clock.now());
    assertEquals("2026-11-21T01:30:00.000Z", clock.advance(Duration.ofMinutes(90)).now());
    assertEquals("2027-01-01T00:00:00.000Z", clock.set(Instant.parse("2027-01-01T00:00:00Z")).now());
    assertEquals(60, clock.speed(60).speed());
    assertEquals("running", clock.resume().mode());
    assertEquals("frozen", clock.freeze().mode());
    Client.ask(twin.url());
    long issued = clock.read().nowMs();
    assertEquals(5_400_001, clock.to("renewal-window").nowMs() - issued);
    assertEquals(7_199_000, clock.to("expiry", Duration.ofSeconds(-1), "tok_1").nowMs() - issued);
    clock.set(Instant.ofEpochMilli(issued));
    assertEquals(7_202_000, clock.to("expiry", Duration.ofSeconds(2)).nowMs() - issued);
  }

  @Test
  void tokensAreListedAndRevoked() {
    String token = Client.ask(twin.url()).string("tenant_access_token");
    Token listed = twin.tokens().list(Map.of("client", APP, "operation", Client.OPERATION)).get(0);
    assertEquals(token, listed.token());
    assertEquals(7_200_000, listed.remainingMs());
    assertEquals("revoked", twin.tokens().revoke(token).state());
    assertEquals(List.of(), twin.tokens().active());
    Client.ask(twin.url());
    assertEquals("tok_2", twin.tokens().revokeAll(Map.of("client", APP)).get(0).id());
    assertEquals(99991663, Client.use(twin.url(), token).integer("code"));
  }

  @Test
  void faultsAreAddedListedAndRemoved() {
    FaultRule rule = twin.faults().add(Fault.error(10014).operation(Client.OPERATION).times(1));
    FaultRule slow = twin.faults().add(Fault.type("latency", Map.of("ms", "1ms")).operation(Client.OPERATION));
    twin.faults().add(Fault.type("hang").client("nobody").operation(Client.OPERATION).after(10).probability(0.5));
    assertEquals(10014, Client.ask(twin.url()).integer("code"));
    assertEquals(3, twin.faults().list().size());
    assertEquals(1, twin.faults().list().get(0).applied());
    twin.faults().remove(rule.id());
    twin.faults().remove(slow.id());
    assertEquals(1, twin.faults().list().size());
    twin.faults().clear();
    assertEquals(List.of(), twin.faults().list());
  }

  @Test
  void scenariosAreListedAndLoaded() {
    assertTrue(twin.scenarios().list().stream().anyMatch(each -> each.name().equals("token-expired")));
    assertTrue(twin.scenarios().load("token-in-renewal-window").size() > 0);
    Map<String, ?> token = Map.of("operation", Client.OPERATION, "client", APP, "remaining", "29m");
    // A scenario sets the clock as well.
    Map<String, ?> scenario = Map.of("freeze", true, "tokens", List.of(token));
    assertEquals(1_740_000, twin.scenarios().load(scenario).get(0).remainingMs());
  }

  @Test
  void loginCodesAndTicketsAreMade() {
    assertTrue(twin.loginCode(APP).code().length() > 0);
    assertEquals("twin-ticket-1", twin.appTickets().read(STORE_APP).appTicket());
    assertNotEquals("twin-ticket-1", twin.appTickets().rotate(STORE_APP).appTicket());
  }

  @Test
  void theSeedIsReadAndReplacedAndResetBeginsAgain() {
    twin.replaceSeed(Map.of("feishu", Map.of("apps", List.of(Map.of("app_id", "cli_mine", "app_secret", "mine")))));
    assertEquals(0, Client.ask(twin.url(), "cli_mine", "mine").integer("code"));
    assertTrue(twin.seed().toString().contains("cli_mine"));
    twin.reset();
    assertEquals(List.of(), twin.tokens().list());
  }

  @Test
  void theJournalIsReadWaitedForVerifiedAndCleared() {
    CompletableFuture.runAsync(() -> Client.ask(twin.url()));
    Journal journal = twin.journal();
    Exchange exchange = journal.await(1, Duration.ofSeconds(20), Map.of("operation", Client.OPERATION)).get(0);
    assertEquals(200, exchange.response().status());
    assertTrue(exchange.issued().get(0).fresh());
    assertEquals(exchange.id(), journal.exchanges(Map.of("error", "none", "limit", 1)).get(0).id());
    assertTrue(journal.verify(Map.of("operation", Client.OPERATION, "count", 1)).ok());
    TokenTwinException late =
        assertThrows(TokenTwinException.class, () -> journal.await(3, Duration.ofMillis(1), Map.of()));
    assertEquals(408, late.status());
    journal.clear();
    assertEquals(List.of(), journal.exchanges());
  }

  @Test
  void checkThrowsWhatIsWrongAndHowToFixIt() {
    try (TokenTwin strict = TokenTwinServer.find().sandbox(TwinOptions.defaults())) {
      strict.begin("orders");
      strict.check();
      Client.misbehave(strict);
      VerdictError error = assertThrows(VerdictError.class, strict::check);
      assertEquals("no-recovery", error.verdicts().get(0).rule());
      assertEquals("orders", error.verdicts().get(0).test().orElseThrow());
      assertTrue(error.getMessage().startsWith("tokentwin found a problem in the client.\n\nerror no-recovery (#"));
      assertTrue(error.getMessage().contains("\n  fix: "));
      assertTrue(error.getMessage().contains("\nThe journal:\n"));
      assertEquals(strict.report(), error.getMessage().split("\n\n", 2)[1]);
    }
  }

  @Test
  void anOriginHasNoPath() {
    assertTrue(assertThrows(TokenTwinException.class, twin::origin).getMessage().contains("port = true"));
    try (TokenTwin other = TokenTwinServer.find().sandbox(TwinOptions.defaults().port())) {
      assertEquals(3, other.origin().split("/", -1).length);
      assertEquals(0, Client.ask(other.origin()).integer("code"));
      assertEquals(other.url(), other.env().get("TOKENTWIN_URL"));
    }
  }

  @Test
  void aRefusalOfTheServerCarriesItsWordsAndCode() {
    TokenTwinException error =
        assertThrows(
            TokenTwinException.class, () -> twin.faults().add(Fault.error("x").operation("feishu.tenantAccessToke")));
    assertTrue(error.getMessage().contains("feishu.tenantAccessToken"), error.getMessage());
    assertEquals(TokenTwinException.Code.ERR_CONTROL, error.code());
    assertEquals(400, error.status());
    assertEquals("ERR_INVALID_FAULT", error.problem());
  }

  private static List<String> map(List<Token> tokens) {
    return List.of(tokens.stream().map(Token::operation).toArray(String[]::new));
  }
}
