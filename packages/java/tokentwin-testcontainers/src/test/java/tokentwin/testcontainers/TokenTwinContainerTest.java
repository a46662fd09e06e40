package tokentwin.testcontainers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be seen of a container without an engine; nothing is started here. */
class TokenTwinContainerTest {
  @Test
  void itExposesThePortAndHasAControlTokenOfItsOwn() {
    try (TokenTwinContainer one = new TokenTwinContainer("tokentwin:0.1.0");
        TokenTwinContainer other = new TokenTwinContainer("tokentwin:0.1.0")) {
      assertEquals(List.of(4010), one.getExposedPorts());
      Map<String, String> environment = one.getEnvMap();
      assertTrue(environment.get("TOKENTWIN_CONTROL_TOKEN").length() > 20);
      assertTrue(!environment.equals(other.getEnvMap()));
    }
  }
}
