package tokentwin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a server is found, started and stopped. */
class ServerTest {
  @TempDir Path folder;

  @Test
  void aRunningServerComesFirst() {
    Map<String, String> environment =
        Map.of("TOKENTWIN_URL", "http://127.0.0.1:9/_twin/", "TOKENTWIN_BIN", "/not/there");
    assertEquals("http://127.0.0.1:9", TokenTwinServer.find(environment).url());
    assertUsage("\"here\" is not a URL", Map.of("TOKENTWIN_URL", "here"));
  }

  @Test
  void thenTheNamedProgramThenThePath() throws IOException {
    String path = folder.toString();
    assertNoServer("TOKENTWIN_URL", Map.of("PATH", path));
    String onPath = program("tokentwin", "");
    String named = program("named", "");
    String script = program("main.js", "");
    assertNoServer("no node on the PATH", Map.of("TOKENTWIN_BIN", script, "PATH", path));
    String node = program("node", "");
    assertEquals(List.of(onPath), Discovery.serverCommand(Map.of("PATH", path)));
    assertEquals(List.of(named), Discovery.serverCommand(Map.of("TOKENTWIN_BIN", named, "PATH", path)));
    assertEquals(List.of(named), Discovery.serverCommand(Map.of("TOKENTWIN_BIN", "named", "PATH", path)));
    assertEquals(List.of(node, script), Discovery.serverCommand(Map.of("TOKENTWIN_BIN", script, "PATH", path)));
    assertNoServer("TOKENTWIN_BIN is /not/there, which is not a program", Map.of("TOKENTWIN_BIN", "/not/there", "PATH", path));
  }

  @ParameterizedTest
  @CsvSource({"echo broken >&2; exit 3,broken", "echo hello,it printed no address", "exec sleep 60,it printed no address"})
  void aProgramThatStartsNoServerIsQuoted(String text, String said) throws IOException {
    List<String> command = List.of(program("broken", text));
    TokenTwinException error =
        assertThrows(
            TokenTwinException.class, () -> TokenTwinServer.start(command, null, Duration.ofMillis(500)));
    assertEquals(TokenTwinException.Code.ERR_START, error.code());
    assertTrue(error.getMessage().contains(said), error.getMessage());
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    TokenTwinException error =
        assertThrows(
            TokenTwinException.class, () -> TokenTwinServer.start(List.of("/not/there"), null, Duration.ofSeconds(1)));
    assertTrue(error.getMessage().startsWith("Cannot start /not/there"));
  }

  @Test
  void theServerStopsWhenItsInputEnds() throws Exception {
    TokenTwinServer server =
        TokenTwinServer.start(Discovery.serverCommand(System.getenv()), "open-sesame", Duration.ofSeconds(30));
    server.sandbox(TwinOptions.defaults()).close();
    TokenTwinException refused =
        assertThrows(
            TokenTwinException.class,
            () -> TokenTwinServer.connect(server.url(), null).sandbox(TwinOptions.defaults()));
    assertTrue(refused.getMessage().endsWith(" Set TOKENTWIN_CONTROL_TOKEN."), refused.getMessage());
    server.close();
    assertFalse(server.handle().onExit().get(5, TimeUnit.SECONDS).isAlive());
    TokenTwinException gone =
        assertThrows(TokenTwinException.class, () -> server.sandbox(TwinOptions.defaults()));
    assertTrue(gone.getMessage().startsWith("Cannot reach a tokentwin server at " + server.url()));
  }

  @Test
  void anotherServerIsToldFromTokentwin() throws IOException {
    HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] body = "<html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    other.start();
    String url = "http://127.0.0.1:" + other.getAddress().getPort();
    TokenTwinException error =
        assertThrows(
            TokenTwinException.class, () -> TokenTwinServer.connect(url, null).sandbox(TwinOptions.defaults()));
    other.stop(0);
    assertTrue(error.getMessage().startsWith(url + " is not a tokentwin server: it answered POST /_twin/sandboxes"));
  }

  private String program(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertTrue(file.toFile().setExecutable(true));
    return file.toString();
  }

  private static void assertUsage(String words, Map<String, String> environment) {
    TokenTwinException error = assertThrows(TokenTwinException.class, () -> TokenTwinServer.find(environment));
    assertEquals(TokenTwinException.Code.ERR_USAGE, error.code());
    assertTrue(error.getMessage().contains(words), error.getMessage());
  }

  private static void assertNoServer(String words, Map<String, String> environment) {
    TokenTwinException error = assertThrows(TokenTwinException.class, () -> TokenTwinServer.find(environment));
    assertEquals(TokenTwinException.Code.ERR_NO_SERVER, error.code());
    assertTrue(error.getMessage().contains(words), error.getMessage());
  }
}
