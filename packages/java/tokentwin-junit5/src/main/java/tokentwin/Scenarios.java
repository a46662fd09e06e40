package tokentwin;

import java.util.List;
import java.util.Map;

/** Named states of the world. */
public final class Scenarios {
  private final ControlApi api;

  Scenarios(ControlApi api) {
    this.api = api;
  }

  /** Lists the scenarios that come with tokentwin. */
  public List<ShippedScenario> list() {
    return api.get("/scenarios").objects("scenarios", ShippedScenario::new);
  }

  /** Loads one of them by its name; returns the tokens that were issued before. */
  public List<Token> load(String name) {
    return load(Map.of("name", name));
  }

  /** Loads one of your own. A scenario sets the clock as well: it runs unless the scenario has {@code freeze}. */
  public List<Token> load(Map<String, ?> scenario) {
    return api.post("/scenarios", scenario).objects("tokens", Token::new);
  }
}
