package tokentwin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A tokentwin server: one that runs already, or one started for this process. */
public final class TokenTwinServer implements AutoCloseable {
  /** A sandbox of a test run that was killed is deleted after this time. */
  private static final String SANDBOX_TTL = "1h";

  private static final Duration START = Duration.ofSeconds(30);
  private static TokenTwinServer shared;

  private final ControlApi api;
  private final Process process;

  private TokenTwinServer(ControlApi api, Process process) {
    this.api = api;
    this.process = process;
  }

  /** The server of this process: the one at TOKENTWIN_URL, or the one that is found and started once. */
  public static synchronized TokenTwinServer find() {
    if (shared == null) shared = find(System.getenv());
    return shared;
  }

  /** Uses a server that runs already; {@code controlToken} may be null. */
  public static TokenTwinServer connect(String url, String controlToken) {
    return new TokenTwinServer(new ControlApi(url, controlToken), null);
  }

  static TokenTwinServer find(Map<String, String> environment) {
    String url = environment.getOrDefault("TOKENTWIN_URL", "");
    String token = environment.get("TOKENTWIN_CONTROL_TOKEN");
    if (!url.isEmpty()) return connect(url, token);
    return start(Discovery.serverCommand(environment), token, START);
  }

  /** Starts a server on a free port. It stops when its standard input ends, so with this process. */
  static TokenTwinServer start(List<String> command, String token, Duration limit) {
    List<String> arguments = new ArrayList<>(command);
    arguments.addAll(List.of("serve", "--port", "0", "--json", "--until-stdin-ends"));
    ProcessBuilder builder = new ProcessBuilder(arguments);
    if (token != null) builder.environment().put("TOKENTWIN_CONTROL_TOKEN", token);
    Process process;
    try {
      process = builder.start();
    } catch (IOException error) {
      throw new TokenTwinException(
          TokenTwinException.Code.ERR_START, "Cannot start " + command.get(0) + ": " + error.getMessage() + ".", error);
    }
    CompletableFuture<String> complaints = inBackground(() -> read(process.getErrorStream()));
    String address = address(process.getInputStream(), limit);
    if (address != null) return new TokenTwinServer(new ControlApi(address, token), process);
    process.destroyForcibly();
    String said = complaints.completeOnTimeout("", 1, TimeUnit.SECONDS).join().strip();
    throw new TokenTwinException(
        TokenTwinException.Code.ERR_START,
        String.join(" ", arguments) + " did not start a server: " + (said.isEmpty() ? "it printed no address" : said));
  }

  /** The address of the server; a test should use that of its twin. */
  public String url() {
    return api.url;
  }

  /** Makes a twin that shares nothing with any other. */
  public TokenTwin sandbox(TwinOptions options) {
    JsonObject made = api.post("/sandboxes", Map.of("ttl", SANDBOX_TTL, "port", options.port));
    TokenTwin twin = new TokenTwin(api, made, options);
    try {
      options.prepare(twin);
    } catch (TokenTwinException error) {
      twin.close();
      throw error;
    }
    return twin;
  }

  /** Stops the server, if it was started here. */
  @Override
  public void close() {
    if (process == null) return;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (IOException error) {
      process.destroyForcibly();
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The process that was started; null for a server that ran already. */
  ProcessHandle handle() {
    return process == null ? null : process.toHandle();
  }

  /** The address in the first line; what follows is read too, since a full pipe would stop the server. */
  private static String address(InputStream output, Duration limit) {
    CompletableFuture<String> first = new CompletableFuture<>();
    inBackground(
        () -> {
          try (BufferedReader lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            first.complete(lines.readLine());
            while (lines.readLine() != null) {
              // Nobody needs it.
            }
          } catch (IOException error) {
            first.complete(null);
          }
          return null;
        });
    try {
      Object event = Json.read(String.valueOf(first.get(limit.toMillis(), TimeUnit.MILLISECONDS)));
      Object url = event instanceof Map ? ((Map<?, ?>) event).get("url") : null;
      return url instanceof String ? (String) url : null;
    } catch (IllegalArgumentException | ExecutionException | TimeoutException error) {
      return null;
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static String read(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException error) {
      return "";
    }
  }

  private static <T> CompletableFuture<T> inBackground(java.util.function.Supplier<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.complete(work.get()), "tokentwin");
    thread.setDaemon(true);
    thread.start();
    return result;
  }
}
