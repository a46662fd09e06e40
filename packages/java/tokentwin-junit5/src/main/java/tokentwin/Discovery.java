package tokentwin;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the program that runs the server: TOKENTWIN_BIN, or tokentwin on the PATH. */
final class Discovery {
  private static final String NOT_FOUND =
      "No tokentwin server found. Do one of these:\n"
          + "  set TOKENTWIN_URL to the address of a running server (tokentwin exec -- CMD does it);\n"
          + "  set TOKENTWIN_BIN to the tokentwin program or to its main.js;\n"
          + "  put tokentwin on the PATH (npm install --global tokentwin);\n"
          + "  use TokenTwinContainer of tokentwin-testcontainers, where Docker is.";

  private Discovery() {}

  static List<String> serverCommand(Map<String, String> environment) {
    String named = environment.getOrDefault("TOKENTWIN_BIN", "");
    String path = environment.getOrDefault("PATH", "");
    if (named.isEmpty()) {
      return List.of(program("tokentwin", path).orElseThrow(() -> noServer(NOT_FOUND)));
    }
    if (named.matches(".*\\.[mc]?js") && Files.isRegularFile(Path.of(named))) {
      String node =
          program("node", path)
              .orElseThrow(
                  () -> noServer("TOKENTWIN_BIN is " + named + ", and there is no node on the PATH to run it."));
      return List.of(node, named);
    }
    return List.of(
        program(named, path)
            .orElseThrow(
                () ->
                    noServer(
                        "TOKENTWIN_BIN is " + named
                            + ", which is not a program. Set it to the tokentwin program, or unset it.")));
  }

  private static Optional<String> program(String name, String path) {
    Stream<Path> candidates =
        name.contains("/") || name.contains(File.separator)
            ? Stream.of(Path.of(name))
            : Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe", name + ".cmd").map(Path.of(folder)::resolve));
    return candidates
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .map(Path::toString)
        .findFirst();
  }

  private static TokenTwinException noServer(String message) {
    return new TokenTwinException(TokenTwinException.Code.ERR_NO_SERVER, message);
  }
}
