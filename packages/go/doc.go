// Package tokentwin tests a client of Feishu, DingTalk or Ekuaibao against a mock of their token endpoints, with a
// clock that can be moved.
//
//	func TestRenewal(t *testing.T) {
//		twin := tokentwin.Start(t)
//		client := NewClient(twin.URL)
//		first := client.Token()
//		twin.Clock.Advance(91 * time.Minute)
//		if client.Token() == first {
//			t.Fatal("the token was not renewed")
//		}
//	}
//
// Each test and subtest that calls [Start] gets a twin of its own, so parallel tests are safe. When the client misuses
// its tokens, the test fails under its own name, with the requests that prove it and with the fix.
//
// The server is found in this order: TOKENTWIN_URL (a running server), TOKENTWIN_BIN (the tokentwin program, or its
// main.js), tokentwin on the PATH. One that is started serves all tests of the process and stops with it.
package tokentwin
