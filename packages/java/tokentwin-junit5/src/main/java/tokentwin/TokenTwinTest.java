package tokentwin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the twin of a test starts, and what fails the test; on a class it holds for all its tests. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface TokenTwinTest {
  /** The scenario to start in, by its name; none when empty. */
  String scenario() default "";

  /** From which severity on a problem of the client fails the test. */
  Severity failOn() default Severity.ERROR;

  /** Rules that the client breaks on purpose in this test: the test fails without them. */
  String[] expect() default {};

  /** Gives the twin a port of its own. */
  boolean port() default false;

  /** Starts with the clock stopped. */
  boolean freeze() default false;
}
