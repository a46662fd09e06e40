package tokentwin;

import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives each test that has a parameter of type {@link TokenTwin} a twin of its own, and fails it, under its own name, when
 * the client misuses its tokens. Use it with {@code @ExtendWith(TokenTwinExtension.class)}, or as a field with
 * {@code @RegisterExtension}.
 *
 * <p>{@link #shared()} makes one twin for all tests of a class, for a framework that wants the address before the first
 * test, such as Spring with {@code @DynamicPropertySource}. It is reset before each test.
 */
public final class TokenTwinExtension
    implements ParameterResolver, BeforeEachCallback, AfterTestExecutionCallback, AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(TokenTwinExtension.class);

  private final TwinOptions options;
  private final boolean isShared;
  private TokenTwin shared;

  /** An extension with the defaults. */
  public TokenTwinExtension() {
    this(TwinOptions.defaults(), false);
  }

  private TokenTwinExtension(TwinOptions options, boolean isShared) {
    this.options = options;
    this.isShared = isShared;
  }

  /** An extension with the defaults. */
  public static TokenTwinExtension create() {
    return new TokenTwinExtension();
  }

  /** An extension whose twins start like this. */
  public static TokenTwinExtension create(TwinOptions options) {
    return new TokenTwinExtension(options, false);
  }

  /** The same with one twin for all tests of the class, whose tests must not run in parallel. */
  public TokenTwinExtension shared() {
    return new TokenTwinExtension(options, true);
  }

  /** The twin of all tests of the class; only for an extension that is {@link #shared()}. */
  public synchronized TokenTwin twin() {
    if (!isShared) {
      throw new TokenTwinException(
          TokenTwinException.Code.ERR_USAGE,
          "Each test has a twin of its own: take it as a parameter. One for the whole class is TokenTwinExtension.create().shared().");
    }
    if (shared == null) shared = TokenTwinServer.find().sandbox(options);
    return shared;
  }

  /** What to point a client at; only for an extension that is {@link #shared()}. */
  public String url() {
    return twin().url();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TokenTwin.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (isShared) return twin();
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "A TokenTwin belongs to one test: take it as a parameter of the test or of @BeforeEach. "
              + "One for the whole class is TokenTwinExtension.create().shared().");
    }
    return store(context)
        .getOrComputeIfAbsent(Held.class, key -> new Held(begin(optionsOf(context), context)), Held.class)
        .twin;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!isShared) return;
    twin().reset();
    options.prepare(twin());
    twin().begin(nameOf(context));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    TokenTwin twin = isShared ? twin() : heldTwin(context);
    if (twin == null) return;
    if (context.getExecutionException().isEmpty()) twin.check();
    else context.getExecutionException().get().addSuppressed(new TwinReport(twin.report()));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (shared != null) shared.close();
    shared = null;
  }

  private static TokenTwin begin(TwinOptions options, ExtensionContext context) {
    TokenTwin twin = TokenTwinServer.find().sandbox(options);
    twin.begin(nameOf(context));
    return twin;
  }

  private TwinOptions optionsOf(ExtensionContext context) {
    Optional<TokenTwinTest> wanted = AnnotationSupport.findAnnotation(context.getElement(), TokenTwinTest.class);
    if (wanted.isEmpty()) wanted = AnnotationSupport.findAnnotation(context.getTestClass(), TokenTwinTest.class);
    if (wanted.isEmpty()) return options;
    TokenTwinTest given = wanted.get();
    TwinOptions merged = options.failOn(given.failOn());
    if (given.expect().length > 0) merged = merged.expect(given.expect());
    if (!given.scenario().isEmpty()) merged = merged.scenario(given.scenario());
    if (given.port()) merged = merged.port();
    if (given.freeze()) merged = merged.freeze();
    return merged;
  }

  private static TokenTwin heldTwin(ExtensionContext context) {
    Held held = store(context).get(Held.class, Held.class);
    return held == null ? null : held.twin;
  }

  private static String nameOf(ExtensionContext context) {
    return context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName() + " "
        + context.getDisplayName();
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /** JUnit closes it at the end of the test. */
  @SuppressWarnings("deprecation") // Before JUnit 5.13 a store closes nothing else.
  private static final class Held implements Store.CloseableResource, AutoCloseable {
    final TokenTwin twin;

    Held(TokenTwin twin) {
      this.twin = twin;
    }

    @Override
    public void close() {
      twin.close();
    }
  }

  /** Carries the report of a test that failed by itself. */
  private static final class TwinReport extends Exception {
    private static final long serialVersionUID = 1;

    TwinReport(String report) {
      super(report, null, false, false);
    }
  }
}
