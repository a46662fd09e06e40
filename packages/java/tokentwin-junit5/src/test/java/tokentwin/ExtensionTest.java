package tokentwin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The extension, in runs of JUnit of their own. */
class ExtensionTest {
  @Test
  void eachTestHasATwinOfItsOwnAndAFaultyClientFailsItsTest() {
    EngineExecutionResults results = run(PerTest.class);
    results.testEvents().assertStatistics(test -> test.succeeded(10).failed(5));
    assertFailure(results, "faulty", "tokentwin found a problem in the client.\n\nerror no-recovery (#");
    assertFailure(results, "missing", "Expected the verdict no-recovery");
    assertFailure(results, "misspelt", "token-expired");
    assertFailure(results, "byItself", "mine");
    assertFailure(results, "strict", "no-recovery");
    assertTrue(failureOf(results, "byItself").getSuppressed()[0].getMessage().contains("no-recovery"));
  }

  @Test
  void oneTwinForAClassIsResetAndJudgedTestByTest() {
    EngineExecutionResults results = run(Shared.class);
    results.testEvents().assertStatistics(test -> test.succeeded(2).failed(1));
    assertFailure(results, "faulty", "no-recovery");
  }

  @Test
  void optionsOfTheExtensionHoldForAllTests() {
    run(WithOptions.class).testEvents().assertStatistics(test -> test.succeeded(2).failed(0));
  }

  @Test
  void aConstructorCannotTakeATwin() {
    EngineExecutionResults results = run(InConstructor.class);
    assertFailure(results, "never", "A TokenTwin belongs to one test");
  }

  @ExtendWith(TokenTwinExtension.class)
  @Execution(ExecutionMode.CONCURRENT)
  static class PerTest {
    private TokenTwin before;

    @BeforeEach
    void keep(TokenTwin twin) {
      before = twin;
    }

    @RepeatedTest(5)
    void fresh(TokenTwin twin) {
      assertEquals(before, twin);
      Client.ask(twin.url());
      assertEquals(1, twin.tokens().list().size());
    }

    @Test
    void withoutOne() {}

    @Test
    void faulty(TokenTwin twin) {
      Client.misbehave(twin);
    }

    @Test
    @TokenTwinTest(failOn = Severity.NEVER)
    void tolerant(TokenTwin twin) {
      Client.misbehave(twin);
    }

    @Test
    @TokenTwinTest(expect = "no-recovery")
    void expected(TokenTwin twin) {
      Client.misbehave(twin);
    }

    @Test
    void expectedOnTheWay(TokenTwin twin) {
      twin.expectVerdict("no-recovery");
      Client.misbehave(twin);
    }

    @Test
    @TokenTwinTest(expect = "no-recovery")
    void missing(TokenTwin twin) {
      Client.ask(twin.url());
    }

    @Test
    @TokenTwinTest(scenario = "token-expird")
    void misspelt(TokenTwin twin) {}

    @Test
    void byItself(TokenTwin twin) {
      Client.misbehave(twin);
      throw new IllegalStateException("mine");
    }

    @Test
    @TokenTwinTest(failOn = Severity.INFO)
    void strict(TokenTwin twin) {
      Client.misbehave(twin);
    }

    @Test
    @TokenTwinTest(scenario = "token-expired", port = true, freeze = true)
    void prepared(TokenTwin twin) {
      assertEquals("frozen", twin.clock().read().mode());
      assertEquals(0, Client.ask(twin.origin()).integer("code"));
      assertTrue(twin.tokens().list().size() > 1);
    }
  }

  static class Shared {
    @RegisterExtension static final TokenTwinExtension twins = TokenTwinExtension.create().shared();

    private static final String url = twins.url();

    @RepeatedTest(2)
    void good(TokenTwin twin) {
      assertEquals(url, twin.url());
      Client.ask(url);
      assertEquals(1, twin.tokens().list().size());
    }

    @Test
    void faulty() {
      Client.misbehave(twins.twin());
    }
  }

  @TokenTwinTest(failOn = Severity.NEVER)
  static class WithOptions {
    @RegisterExtension
    static final TokenTwinExtension twins =
        TokenTwinExtension.create(
            TwinOptions.defaults()
                .seed(Map.of("feishu", Map.of("apps", List.of(Map.of("app_id", "cli_mine", "app_secret", "mine")))))
                .scenario(Map.of("tokens", List.of(Map.of("operation", Client.OPERATION, "remaining", "29m")))));

    @RepeatedTest(2)
    void mine(TokenTwin twin) {
      assertEquals("cli_mine", twin.tokens().list().get(0).client());
      assertEquals(0, Client.ask(twin.url(), "cli_mine", "mine").integer("code"));
    }
  }

  @ExtendWith(TokenTwinExtension.class)
  static class InConstructor {
    InConstructor(TokenTwin twin) {}

    @Test
    void never() {}
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static void assertFailure(EngineExecutionResults results, String test, String words) {
    String message = failureOf(results, test).getMessage();
    assertTrue(message.contains(words), message);
  }

  private static Throwable failureOf(EngineExecutionResults results, String test) {
    List<Event> failed =
        results.testEvents().failed().stream()
            .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(test))
            .collect(Collectors.toList());
    assertEquals(1, failed.size(), test);
    return failed
        .get(0)
        .getPayload(org.junit.platform.engine.TestExecutionResult.class)
        .flatMap(result -> Optional.ofNullable(result.getThrowable().orElse(null)))
        .orElseThrow();
  }
}
