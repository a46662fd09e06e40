package tokentwin;

import java.util.Locale;

/** How bad a problem of the client is. */
public enum Severity {
  /** It breaks. */
  ERROR,
  /** It costs, or will break one day. */
  WARNING,
  /** It is worth knowing. */
  INFO,
  /** No severity: with it no problem fails a test. */
  NEVER;

  static Severity of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether a problem of this severity fails a test that fails on {@code failOn}. */
  boolean fails(Severity failOn) {
    return failOn != NEVER && compareTo(failOn) <= 0;
  }
}
