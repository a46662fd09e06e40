/**
 * Tests a client of Feishu, DingTalk or Ekuaibao against a mock of their token endpoints, with a clock that can be moved.
 *
 * <p>{@link tokentwin.TokenTwinExtension} gives each test of JUnit 5 a {@link tokentwin.TokenTwin} of its own.
 */
package tokentwin;
