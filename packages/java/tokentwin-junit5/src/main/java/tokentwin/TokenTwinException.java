package tokentwin;

/** Something failed on the side of tokentwin: what failed, what was received, what to do. */
public final class TokenTwinException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Why it failed. */
  public enum Code {
    /** No server was found. */
    ERR_NO_SERVER,
    /** The server did not start. */
    ERR_START,
    /** The server cannot be reached, or it refused a call. */
    ERR_CONTROL,
    /** An argument is wrong. */
    ERR_USAGE
  }

  private final Code code;
  private final int status;
  private final String problem;

  TokenTwinException(Code code, String message) {
    this(code, message, null);
  }

  TokenTwinException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.status = 0;
    this.problem = "";
  }

  TokenTwinException(String message, int status, String problem) {
    super(message);
    this.code = Code.ERR_CONTROL;
    this.status = status;
    this.problem = problem;
  }

  /** Why it failed. */
  public Code code() {
    return code;
  }

  /** The HTTP status where the server refused a call, else 0. */
  public int status() {
    return status;
  }

  /** The server's own code of its refusal, such as {@code ERR_INVALID_FAULT}, else empty. */
  public String problem() {
    return problem;
  }
}
