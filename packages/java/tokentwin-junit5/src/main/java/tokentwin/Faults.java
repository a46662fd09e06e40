package tokentwin;

import java.util.List;

/** The fault rules of a twin. */
public final class Faults {
  private final ControlApi api;

  Faults(ControlApi api) {
    this.api = api;
  }

  /** Adds a rule. */
  public FaultRule add(Fault fault) {
    return new FaultRule(api.post("/faults", fault.rule()));
  }

  /** Lists the rules, with how often each was applied. */
  public List<FaultRule> list() {
    return api.get("/faults").objects("faults", FaultRule::new);
  }

  /** Removes the rule with this id. */
  public void remove(String id) {
    api.delete("/faults/" + ControlApi.part(id));
  }

  /** Removes all rules. */
  public void clear() {
    api.delete("/faults");
  }
}
