package tokentwin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends the calls of the control API of one twin. */
final class ControlApi {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** It uses no proxy: the server is on this machine or in the same network. */
  private static final HttpClient HTTP = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

  final String url;
  final String token;

  ControlApi(String url, String token) {
    this.url = baseUrl(url);
    this.token = token;
  }

  JsonObject get(String path) {
    return call("GET", path, null, Duration.ZERO);
  }

  JsonObject get(String path, Map<String, ?> query, Duration extra) {
    return call("GET", path + queryText(query), null, extra);
  }

  JsonObject get(String path, Map<String, ?> query) {
    return get(path, query, Duration.ZERO);
  }

  JsonObject post(String path, Map<String, ?> body) {
    return call("POST", path, body, Duration.ZERO);
  }

  JsonObject put(String path, Map<String, ?> body) {
    return call("PUT", path, body, Duration.ZERO);
  }

  JsonObject delete(String path) {
    return call("DELETE", path, null, Duration.ZERO);
  }

  /** A part of a path. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The address without a trailing slash and without the path of the control API. */
  static String baseUrl(String url) {
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new TokenTwinException(
          TokenTwinException.Code.ERR_USAGE, '"' + url + "\" is not a URL. Write it like http://127.0.0.1:4010.");
    }
    return url.replaceFirst("/+$", "").replaceFirst("/_twin$", "");
  }

  private JsonObject call(String method, String path, Map<String, ?> body, Duration extra) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/_twin" + path)).timeout(PATIENCE.plus(extra));
    if (token != null) request.header("Authorization", "Bearer " + token);
    if (body != null) request.header("Content-Type", "application/json");
    request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
    HttpResponse<String> response = send(request.build());
    JsonObject answer = objectOf(response.body());
    if (response.statusCode() < 400 && answer != null) return answer;
    if (answer != null && answer.has("detail")) {
      String how = response.statusCode() == 401 ? " Set TOKENTWIN_CONTROL_TOKEN." : "";
      throw new TokenTwinException(answer.string("detail") + how, response.statusCode(), answer.string("code"));
    }
    String called = method + " /_twin" + path;
    throw new TokenTwinException(
        url + " is not a tokentwin server: it answered " + called + " with HTTP " + response.statusCode()
            + ". Check TOKENTWIN_URL.",
        response.statusCode(),
        "");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException error) {
      throw new TokenTwinException(
          TokenTwinException.Code.ERR_CONTROL,
          "Cannot reach a tokentwin server at " + url + " (" + error
              + "). Check TOKENTWIN_URL, or unset it to have a server started.",
          error);
    } catch (InterruptedException error) {
      Thread.currentThread().interrupt();
      throw new TokenTwinException(
          TokenTwinException.Code.ERR_CONTROL, "Interrupted while calling the tokentwin server at " + url + ".", error);
    }
  }

  private static JsonObject objectOf(String text) {
    try {
      Object value = Json.read(text);
      if (!(value instanceof Map)) return null;
      @SuppressWarnings("unchecked") // Json makes no other maps.
      Map<String, Object> map = (Map<String, Object>) value;
      return new JsonObject(map);
    } catch (IllegalArgumentException error) {
      return null;
    }
  }

  private static String queryText(Map<String, ?> query) {
    if (query.isEmpty()) return "";
    return query.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
