package tokentwin;

import java.util.List;
import java.util.Map;

/** How a twin starts, and what fails its test. Each method returns new options. */
public final class TwinOptions {
  final Object scenario;
  final Map<String, ?> seed;
  final Severity failOn;
  final List<String> expect;
  final boolean port;
  final boolean freeze;

  private TwinOptions(
      Object scenario, Map<String, ?> seed, Severity failOn, List<String> expect, boolean port, boolean freeze) {
    this.scenario = scenario;
    this.seed = seed;
    this.failOn = failOn;
    this.expect = expect;
    this.port = port;
    this.freeze = freeze;
  }

  /** The demo seed in real time; errors of the client fail the test. */
  public static TwinOptions defaults() {
    return new TwinOptions(null, null, Severity.ERROR, List.of(), false, false);
  }

  /** Starts in a scenario that comes with tokentwin. */
  public TwinOptions scenario(String name) {
    return new TwinOptions(name, seed, failOn, expect, port, freeze);
  }

  /** Starts in a scenario of your own. */
  public TwinOptions scenario(Map<String, ?> own) {
    return new TwinOptions(own, seed, failOn, expect, port, freeze);
  }

  /** Registers this instead of the demo seed. */
  public TwinOptions seed(Map<String, ?> registered) {
    return new TwinOptions(scenario, registered, failOn, expect, port, freeze);
  }

  /** From which severity on a problem of the client fails the test. */
  public TwinOptions failOn(Severity severity) {
    return new TwinOptions(scenario, seed, severity, expect, port, freeze);
  }

  /** Rules that the client breaks on purpose in this test: the test fails without them. */
  public TwinOptions expect(String... rules) {
    return new TwinOptions(scenario, seed, failOn, List.of(rules), port, freeze);
  }

  /** Gives the twin a port of its own, and so an origin. */
  public TwinOptions port() {
    return new TwinOptions(scenario, seed, failOn, expect, true, freeze);
  }

  /** Starts with the clock stopped, so that every number is exact. */
  public TwinOptions freeze() {
    return new TwinOptions(scenario, seed, failOn, expect, port, true);
  }

  /** Brings a fresh twin into the state that is asked for. */
  void prepare(TokenTwin twin) {
    if (seed != null) twin.replaceSeed(seed);
    if (scenario instanceof String) twin.scenarios().load((String) scenario);
    if (scenario instanceof Map) twin.scenarios().load(JsonObject.keyed((Map<?, ?>) scenario));
    if (freeze) twin.clock().freeze();
  }
}
