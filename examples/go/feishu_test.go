package example

import (
	"context"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	lark "github.com/larksuite/oapi-sdk-go/v3"
	larkcore "github.com/larksuite/oapi-sdk-go/v3/core"
	larkcontact "github.com/larksuite/oapi-sdk-go/v3/service/contact/v3"
	"tokentwin.invalid/tokentwin"
)

const (
	appID     = "cli_00000000000000a1"
	appSecret = "twin-secret-self-built"
	tokenPath = "/open-apis/auth/v3/tenant_access_token/internal"

	invalidAccessToken = 99991663
)

func TestRenewsBeforeTheTokenDies(t *testing.T) {
	twin := tokentwin.Start(t, tokentwin.Frozen())
	client := newClient(twin, newTokenCache(twin.Clock.Now), httpClient)

	// A fresh token.
	expectCode(t, client, 0)
	first := only(t, twin.Tokens.List(tokentwin.Filter{}))
	expect(t, "remaining at issue", first.RemainingMs, 7_200_000)

	// Used again: nobody asks for another, and who does gets the same, with what is left.
	twin.Clock.Advance(time.Hour)
	expectCode(t, client, 0)
	again := askForToken(t, twin)
	expect(t, "token an hour later", again.Token, first.Token)
	expect(t, "expire an hour later", again.Expire, 3600)

	// In its last 30 minutes whoever asks gets a second one. Both work.
	twin.Clock.To(tokentwin.RenewalWindow)
	second := askForToken(t, twin)
	expect(t, "expire of the second", second.Expire, 7200)
	if second.Token == first.Token {
		t.Fatal("in the renewal window the token stayed the same")
	}
	expectCode(t, client, 0)
	expect(t, "active tokens", len(twin.Tokens.List(tokentwin.Filter{Active: true})), 2)

	// The SDK lets go of its token three minutes before the end, and takes over the second one.
	twin.Clock.To(tokentwin.Expiry, tokentwin.Of(first.ID), tokentwin.Offset(-3*time.Minute))
	expectCode(t, client, 0)
	twin.Clock.To(tokentwin.Expiry, tokentwin.Of(first.ID))
	expect(t, "the one alive", only(t, twin.Tokens.List(tokentwin.Filter{Active: true})).Token, second.Token)
	expectCode(t, client, 0)
}

func TestRepeatsTheCallWithTheSameDeadToken(t *testing.T) {
	twin := tokentwin.Start(t, tokentwin.Frozen(), tokentwin.Expect("no-recovery"))
	cache := newTokenCache(time.Now)
	calls := &callCounter{}
	client := newClient(twin, cache, calls)
	expectCode(t, client, 0)

	// Dead at the vendor, alive in the cache: as on a machine whose clock runs slow.
	twin.Clock.To(tokentwin.Expiry)
	calls.paths = nil
	expectCode(t, client, invalidAccessToken)
	expect(t, "calls, none of them for a token", len(calls.paths), 2)
	expect(t, "the second call", calls.paths[1], calls.paths[0])

	// The SDK does not recover by itself: on 99991663 clear the cache, then try once more.
	cache.clear()
	calls.paths = nil
	expectCode(t, client, 0)
	expect(t, "the first call after that is for a token", strings.HasSuffix(calls.paths[0], tokenPath), true)
}

// newClient always passes a cache: the SDK has one for the whole process, that of the client made last.
func newClient(twin *tokentwin.Twin, cache larkcore.Cache, transport larkcore.HttpClient) *lark.Client {
	return lark.NewClient(appID, appSecret,
		lark.WithOpenBaseUrl(twin.URL),
		lark.WithTokenCache(cache),
		lark.WithHttpClient(transport),
		lark.WithLogLevel(larkcore.LogLevelError),
	)
}

func expectCode(t *testing.T, client *lark.Client, wanted int) {
	t.Helper()
	request := larkcontact.NewGetUserReqBuilder().UserId("ou_1").Build()
	answer, err := client.Contact.V3.User.Get(context.Background(), request)
	must(t, err)
	expect(t, "code", answer.Code, wanted)
}

type tokenAnswer struct {
	Code   int
	Expire int
	Token  string `json:"tenant_access_token"`
}

// askForToken is another process of the same app, with no cache.
func askForToken(t *testing.T, twin *tokentwin.Twin) (answer tokenAnswer) {
	t.Helper()
	credentials := map[string]string{"app_id": appID, "app_secret": appSecret}
	send(t, jsonRequest(t, twin.URL+tokenPath, credentials), http.StatusOK, &answer)
	expect(t, "code", answer.Code, 0)
	return answer
}

// tokenCache goes by a clock of your choice. The SDK's own goes by time.Now alone, and has no clear().
type tokenCache struct {
	now     func() time.Time
	mutex   sync.Mutex
	entries map[string]cachedToken
}

type cachedToken struct {
	token string
	until time.Time
}

func newTokenCache(now func() time.Time) *tokenCache {
	return &tokenCache{now: now, entries: map[string]cachedToken{}}
}

func (c *tokenCache) Set(_ context.Context, key, token string, lifetime time.Duration) error {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.entries[key] = cachedToken{token, c.now().Add(lifetime)}
	return nil
}

func (c *tokenCache) Get(_ context.Context, key string) (string, error) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if entry, ok := c.entries[key]; ok && c.now().Before(entry.until) {
		return entry.token, nil
	}
	return "", nil
}

func (c *tokenCache) clear() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	clear(c.entries)
}

// callCounter notes what the SDK sends.
type callCounter struct{ paths []string }

func (c *callCounter) Do(request *http.Request) (*http.Response, error) {
	c.paths = append(c.paths, request.URL.Path)
	return httpClient.Do(request)
}

func only(t *testing.T, tokens []tokentwin.Token) tokentwin.Token {
	t.Helper()
	if len(tokens) != 1 {
		t.Fatalf("%d tokens, not 1: %v", len(tokens), tokens)
	}
	return tokens[0]
}

func expect[T comparable](t *testing.T, what string, seen, wanted T) {
	t.Helper()
	if seen != wanted {
		t.Fatalf("%s: %v, not %v", what, seen, wanted)
	}
}
