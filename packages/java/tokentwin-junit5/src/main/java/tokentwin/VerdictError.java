package tokentwin;

import java.util.List;

/** The client under test has problems that fail the test. */
public final class VerdictError extends AssertionError {
  private static final long serialVersionUID = 1;

  private final transient List<Verdict> verdicts;

  VerdictError(String message, List<Verdict> verdicts) {
    super(message);
    this.verdicts = List.copyOf(verdicts);
  }

  /** The problems. */
  public List<Verdict> verdicts() {
    return verdicts;
  }
}
