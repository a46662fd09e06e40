package tokentwin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A simulated world of its own: what a test points its client at, and how it changes the world that the client meets. */
public final class TokenTwin implements AutoCloseable {
  private final ControlApi server;
  private final ControlApi api;
  private final Sandbox sandbox;
  private final Severity failOn;
  private final List<String> expected;
  private String test;

  TokenTwin(ControlApi server, JsonObject made, TwinOptions options) {
    this.server = server;
    this.sandbox = new Sandbox(made);
    this.api = new ControlApi(sandbox.control(), made.has("token") ? made.string("token") : server.token);
    this.failOn = options.failOn;
    this.expected = new ArrayList<>(options.expect);
    this.test = sandbox.name();
  }

  /** What to point a client at. */
  public String url() {
    return sandbox.url();
  }

  /** What to point a client at that knows only a host and a port; needs {@link TwinOptions#port()}. */
  public String origin() {
    return sandbox
        .origin()
        .orElseThrow(
            () ->
                new TokenTwinException(
                    TokenTwinException.Code.ERR_USAGE,
                    "This twin has no port of its own. Ask for one: @TokenTwinTest(port = true), or TwinOptions.port()."));
  }

  /** The control API of this twin. */
  public String controlUrl() {
    return sandbox.control();
  }

  /** The name of its sandbox on the server. */
  public String name() {
    return sandbox.name();
  }

  /** The clock. */
  public TwinClock clock() {
    return new TwinClock(api);
  }

  /** The tokens that were issued. */
  public Tokens tokens() {
    return new Tokens(api);
  }

  /** What goes wrong on purpose. */
  public Faults faults() {
    return new Faults(api);
  }

  /** What business paths answer. */
  public Stubs stubs() {
    return new Stubs(api);
  }

  /** Named states of the world. */
  public Scenarios scenarios() {
    return new Scenarios(api);
  }

  /** The tickets of Feishu's store apps. */
  public AppTickets appTickets() {
    return new AppTickets(api);
  }

  /** What was asked and answered. */
  public Journal journal() {
    return new Journal(api);
  }

  /** Makes a login code of a Feishu app, as the vendor's login page would. */
  public LoginCode loginCode(String appId) {
    return loginCode(Map.of("app_id", appId));
  }

  /** Makes a login code for {@code app_id} or {@code client_id}, and for a {@code user}. */
  public LoginCode loginCode(Map<String, ?> of) {
    return new LoginCode(api.post("/login-codes", of));
  }

  /** What is registered: apps, tenants, corporations, users. */
  public Map<String, Object> seed() {
    return api.get("/seed").values();
  }

  /** Registers this in place of all there is. */
  public void replaceSeed(Map<String, ?> seed) {
    api.put("/seed", seed);
  }

  /** Goes back to the seed: no tokens, no faults, no journal, the clock where it started. */
  public void reset() {
    api.post("/reset", Map.of());
  }

  /** The environment variables that lead a program to this twin. */
  public Map<String, String> env() {
    return Map.of("TOKENTWIN_URL", url(), "TOKENTWIN_CONTROL_URL", controlUrl());
  }

  /** The problems that the journal shows in the client, the worst first. */
  public List<Verdict> verdicts() {
    return readVerdicts().objects("verdicts", Verdict::new);
  }

  /** The verdicts and the last exchanges as text. */
  public String report() {
    return readVerdicts().string("report");
  }

  /** Says, before the first request, that the client has these problems: the test fails without them. */
  public void expectVerdict(String... rules) {
    expected.addAll(List.of(rules));
    begin(test);
  }

  /** Begins a test by its name: its requests are judged by themselves, and its verdicts carry the name. */
  public void begin(String name) {
    test = name;
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("test", name);
    mark.put("expect", expected);
    api.post("/journal/marks", mark);
  }

  /** Throws a VerdictError if the client has a problem that fails the test; the JUnit extension calls it. */
  public void check() {
    JsonObject answer = readVerdicts();
    List<Verdict> verdicts = answer.objects("verdicts", Verdict::new);
    List<String> found = verdicts.stream().map(Verdict::rule).collect(Collectors.toList());
    Optional<String> missing =
        expected.stream().filter(rule -> !found.contains(rule)).reduce((one, other) -> one + ", " + other);
    if (missing.isPresent()) {
      String text = "Expected the verdict " + missing.get() + "; the client did not earn it.";
      throw new VerdictError(text + "\n\n" + answer.string("report"), verdicts);
    }
    List<Verdict> against =
        verdicts.stream()
            .filter(verdict -> Severity.of(verdict.severity()).fails(failOn) && !verdict.expected())
            .collect(Collectors.toList());
    if (against.isEmpty()) return;
    String count = against.size() == 1 ? "a problem" : against.size() + " problems";
    throw new VerdictError("tokentwin found " + count + " in the client.\n\n" + answer.string("report"), against);
  }

  /** Deletes the twin. */
  @Override
  public void close() {
    server.delete("/sandboxes/" + ControlApi.part(name()));
  }

  private JsonObject readVerdicts() {
    return api.get("/verdicts");
  }
}
