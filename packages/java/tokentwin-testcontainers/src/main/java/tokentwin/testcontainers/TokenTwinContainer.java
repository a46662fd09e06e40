package tokentwin.testcontainers;

import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import tokentwin.TokenTwinServer;

/** A tokentwin server in a container; {@link #server()} makes the twins. */
public class TokenTwinContainer extends GenericContainer<TokenTwinContainer> {
  private static final int PORT = 4010;

  /** Beyond loopback the control API wants a token; nobody else needs to know this one. */
  private final String controlToken = UUID.randomUUID().toString();

  /** A container of this image, such as {@code tokentwin:0.1.0}. */
  public TokenTwinContainer(String image) {
    this(DockerImageName.parse(image));
  }

  /** A container of this image. */
  public TokenTwinContainer(DockerImageName image) {
    super(image);
    withExposedPorts(PORT);
    withEnv("TOKENTWIN_CONTROL_TOKEN", controlToken);
    waitingFor(Wait.forHttp("/_twin/health").forPort(PORT).withHeader("Authorization", "Bearer " + controlToken));
  }

  /** The address of the server; a test should use that of its twin. */
  public String url() {
    return "http://" + getHost() + ":" + getMappedPort(PORT);
  }

  /** The server, from which each test gets a twin of its own. */
  public TokenTwinServer server() {
    return TokenTwinServer.connect(url(), controlToken);
  }
}
