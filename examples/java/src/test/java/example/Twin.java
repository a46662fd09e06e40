package example;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The control API of a running twin, as far as these tests need it. */
final class Twin {
  record Token(String id, String token, String state, long remainingMs) {}

  private record Tokens(List<Token> tokens) {}

  private static final Gson JSON = new Gson();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String control;

  /** What to point a client at. */
  final String url;

  Twin() {
    url = System.getenv().getOrDefault("TOKENTWIN_URL", "http://127.0.0.1:4010");
    control = System.getenv().getOrDefault("TOKENTWIN_CONTROL_URL", url + "/_twin");
  }

  /** No tokens, and a clock that stands still, so that every number is exact. */
  void startOver() {
    post(control + "/reset", Map.of());
    moveClock(Map.of("freeze", true));
  }

  void advance(String duration) {
    moveClock(Map.of("advance", duration));
  }

  /** What POST /_twin/clock takes, such as {@code {"to": "expiry", "offset": "-1s"}}. */
  void moveClock(Map<String, ?> move) {
    post(control + "/clock", move);
  }

  Instant now() {
    return Instant.ofEpochMilli(get("/clock", JsonObject.class).get("nowMs").getAsLong());
  }

  /** What has been handed out, oldest first. */
  List<Token> tokens() {
    return get("/tokens", Tokens.class).tokens();
  }

  List<Token> activeTokens() {
    return get("/tokens?active=true", Tokens.class).tokens();
  }

  /** Posts JSON, to the twin or to its control API, and returns the answer. */
  JsonObject post(String target, Map<String, ?> body) {
    var json = HttpRequest.BodyPublishers.ofString(JSON.toJson(body));
    var request = request(target).header("Content-Type", "application/json").POST(json).build();
    return send(request, JsonObject.class);
  }

  private <T> T get(String path, Class<T> type) {
    return send(request(control + path).build(), type);
  }

  private static HttpRequest.Builder request(String target) {
    return HttpRequest.newBuilder(URI.create(target)).timeout(Duration.ofSeconds(10));
  }

  private <T> T send(HttpRequest request, Class<T> type) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(request.uri() + ": HTTP " + answer.statusCode() + " " + answer.body());
      }
      return JSON.fromJson(answer.body(), type);
    } catch (IOException | InterruptedException error) {
      throw new AssertionError(request.uri().toString(), error);
    }
  }
}
