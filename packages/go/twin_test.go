package tokentwin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

const (
	appID     = "cli_00000000000000a1"
	storeApp  = "cli_00000000000000b2"
	operation = "feishu.tenantAccessTokenInternal"
)

type answer struct {
	Code  int
	Token string `json:"tenant_access_token"`
}

func ask(t testing.TB, baseURL string) answer {
	t.Helper()
	return askAs(t, baseURL, appID, "twin-secret-self-built")
}

func askAs(t testing.TB, baseURL, id, secret string) (got answer) {
	t.Helper()
	body := fmt.Sprintf(`{"app_id":%q,"app_secret":%q}`, id, secret)
	send(t, http.MethodPost, baseURL+"/open-apis/auth/v3/tenant_access_token/internal", body, "", &got)
	return got
}

func use(t testing.TB, baseURL, token string) (got answer) {
	t.Helper()
	send(t, http.MethodGet, baseURL+"/open-apis/contact/v3/users/me", "", token, &got)
	return got
}

// misbehave uses a revoked token again and again.
func misbehave(t testing.TB, twin *Twin) {
	t.Helper()
	token := ask(t, twin.URL).Token
	twin.Tokens.Revoke(token)
	for i := 0; i < 3; i++ {
		use(t, twin.URL, token)
	}
}

func send(t testing.TB, method, address, body, token string, into any) {
	t.Helper()
	request, err := http.NewRequest(method, address, bytes.NewBufferString(body))
	must(t, err)
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(request)
	must(t, err)
	defer response.Body.Close()
	must(t, json.NewDecoder(response.Body).Decode(into))
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func expect[T comparable](t testing.TB, what string, got, wanted T) {
	t.Helper()
	if got != wanted {
		t.Fatalf("%s: %v, not %v", what, got, wanted)
	}
}

// frozen is a twin at the start of a day whose verdicts fail nothing.
func frozen(t *testing.T, more ...Option) *Twin {
	t.Helper()
	twin := Start(t, append([]Option{FailOn(Never), Frozen()}, more...)...)
	twin.Clock.Set(time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC))
	return twin
}

func TestParallelSubtestsShareNothing(t *testing.T) {
	for i := 0; i < 8; i++ {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			twin := Start(t)
			ask(t, twin.URL)
			twin.Clock.Advance(3 * time.Hour)
			expect(t, "tokens", len(twin.Tokens.List(Filter{})), 1)
		})
	}
}

func TestStubAnswersOnceTheTokenIsGood(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	twin.Stubs.Add(Stub{Path: "/open-apis/contact/v3/users/*", Body: map[string]any{"code": 7}})
	twin.Stubs.Add(Stub{Method: "POST", Path: "/open-apis/im/v1/messages", Status: 201, Body: map[string]any{"code": 8}})
	token := ask(t, twin.URL).Token
	expect(t, "stub", use(t, twin.URL, token).Code, 7)
	var posted answer
	send(t, http.MethodPost, twin.URL+"/open-apis/im/v1/messages", "{}", token, &posted)
	expect(t, "posted", posted.Code, 8)
	if code := use(t, twin.URL, "t-unknown").Code; code == 7 {
		t.Fatal("the stub answered without a token")
	}
	twin.Stubs.Clear()
	expect(t, "without the stub", use(t, twin.URL, token).Code, 0)
}

func TestAnswerInAnotherFormIsStillTheAnswer(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	twin.Faults.Add(Fault{Type: "variant", Settings: map[string]any{"seed": 1}})
	varied := ask(t, twin.URL)
	expect(t, "code", varied.Code, 0)
	twin.Faults.Clear()
	expect(t, "use", use(t, twin.URL, varied.Token).Code, 0)
}

func TestClockMovesInEachWay(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	start := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	expect(t, "now", twin.Clock.Now(), start)
	expect(t, "advanced", twin.Clock.Advance(90*time.Minute).Now, "2026-11-21T01:30:00.000Z")
	expect(t, "speed", twin.Clock.Speed(60).Speed, 60)
	expect(t, "resumed", twin.Clock.Resume().Mode, "running")
	expect(t, "frozen", twin.Clock.Freeze().Mode, "frozen")
	ask(t, twin.URL)
	issued := twin.Clock.Now()
	twin.Clock.To(RenewalWindow)
	expect(t, "renewal window", twin.Clock.Now().Sub(issued), 90*time.Minute+time.Millisecond)
	twin.Clock.To(Expiry, Of("tok_1"), Offset(-time.Second))
	expect(t, "before the end", twin.Clock.Now().Sub(issued), 2*time.Hour-time.Second)
}

func TestTokensAreListedAndRevoked(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	token := ask(t, twin.URL).Token
	listed := twin.Tokens.List(Filter{Operation: operation, Client: appID, Active: true})
	expect(t, "listed", len(listed), 1)
	expect(t, "token", listed[0].Token, token)
	expect(t, "remaining", listed[0].RemainingMs, 7_200_000)
	expect(t, "revoked", twin.Tokens.Revoke(token).State, "revoked")
	expect(t, "active", len(twin.Tokens.List(Filter{Active: true})), 0)
	ask(t, twin.URL)
	expect(t, "all revoked", twin.Tokens.RevokeAll(Filter{Client: appID, Operation: operation})[0].ID, "tok_2")
	expect(t, "a dead token", use(t, twin.URL, token).Code, 99991663)
}

func TestFaultsAreAddedListedAndRemoved(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	rule := twin.Faults.Add(Fault{Operation: operation, Error: 10014, Times: 1})
	slow := twin.Faults.Add(Fault{Operation: operation, Type: "latency", Settings: map[string]any{"ms": "1ms"}})
	twin.Faults.Add(Fault{Operation: operation, Client: "nobody", Type: "hang", After: 10, Probability: 0.5})
	expect(t, "code", ask(t, twin.URL).Code, 10014)
	rules := twin.Faults.List()
	expect(t, "rules", len(rules), 3)
	expect(t, "applied", rules[0].Applied, 1)
	twin.Faults.Remove(rule.ID)
	twin.Faults.Remove(slow.ID)
	expect(t, "left", len(twin.Faults.List()), 1)
	twin.Faults.Clear()
	expect(t, "cleared", len(twin.Faults.List()), 0)
}

func TestScenariosAreListedAndLoaded(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	names := map[string]bool{}
	for _, scenario := range twin.Scenarios.List() {
		names[scenario.Name] = true
	}
	expect(t, "token-expired", names["token-expired"], true)
	tokens := twin.Scenarios.Load(map[string]any{
		"freeze": true, // A scenario sets the clock as well.
		"tokens": []map[string]any{{"operation": operation, "client": appID, "remaining": "29m"}},
	})
	expect(t, "remaining", tokens[0].RemainingMs, 1_740_000)
}

func TestOptionsPrepareTheTwin(t *testing.T) {
	t.Parallel()
	app := map[string]string{"app_id": "cli_mine", "app_secret": "mine"}
	twin := Start(t,
		WithSeed(map[string]any{"feishu": map[string]any{"apps": []any{app}}}),
		WithScenario(map[string]any{"tokens": []any{map[string]any{"operation": operation, "remaining": "29m"}}}),
		WithPort(), Frozen())
	expect(t, "client", twin.Tokens.List(Filter{})[0].Client, "cli_mine")
	expect(t, "frozen", twin.Clock.Read().Mode, "frozen")
	expect(t, "slashes in the origin", strings.Count(twin.Origin, "/"), 2)
	expect(t, "code", askAs(t, twin.Origin, "cli_mine", "mine").Code, 0)
	twin.Seed.Replace(map[string]any{})
	expect(t, "unknown app", askAs(t, twin.Origin, "cli_mine", "mine").Code, 10003)
	if _, found := twin.Seed.Read()["feishu"]; !found {
		t.Fatal("the seed has no feishu")
	}
	twin.Reset()
	expect(t, "tokens after a reset", len(twin.Tokens.List(Filter{})), 0)
}

func TestLoginCodesAndTicketsAreMade(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	if twin.LoginCode(LoginCodeOf{AppID: appID}).Code == "" {
		t.Fatal("no code")
	}
	expect(t, "first ticket", twin.AppTickets.Read(storeApp).AppTicket, "twin-ticket-1")
	if twin.AppTickets.Rotate(storeApp).AppTicket == "twin-ticket-1" {
		t.Fatal("the ticket stayed")
	}
}

func TestJournalIsReadWaitedForVerifiedAndCleared(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	go ask(t, twin.URL)
	exchanges := twin.Journal.Wait(1, 20*time.Second, Query{Operation: operation, Status: 200})
	expect(t, "waited for", len(exchanges), 1)
	expect(t, "fresh", exchanges[0].Issued[0].Fresh, true)
	expect(t, "read", twin.Journal.Exchanges(Query{Error: "none", Client: appID, Limit: 1})[0].ID, exchanges[0].ID)
	expect(t, "verified", twin.Journal.Verify(map[string]any{"operation": operation, "count": 1}).Ok, true)
	twin.Journal.Clear()
	expect(t, "cleared", len(twin.Journal.Exchanges(Query{Since: 1})), 0)
}

func TestAnExpectedVerdictDoesNotFail(t *testing.T) {
	t.Parallel()
	twin := Start(t, FailOn(Info))
	twin.ExpectVerdict("no-recovery")
	misbehave(t, twin)
	expect(t, "test", twin.Verdicts()[0].Test, t.Name())
	if !strings.Contains(twin.Report(), "no-recovery") {
		t.Fatal(twin.Report())
	}
}

func TestEnvLeadsAProgramToTheTwin(t *testing.T) {
	t.Parallel()
	twin := frozen(t)
	if os.Getenv("TOKENTWIN_TEST_CHILD") != "" {
		return
	}
	child := exec.Command(os.Args[0], "-test.run", "^TestChildAsksTheTwin$")
	child.Env = append(twin.Env(), "TOKENTWIN_TEST_CHILD=1")
	if output, err := child.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	expect(t, "exchanges", len(twin.Journal.Exchanges(Query{})), 1)
}

// TestChildAsksTheTwin is the program that TestEnvLeadsAProgramToTheTwin starts.
func TestChildAsksTheTwin(t *testing.T) {
	if os.Getenv("TOKENTWIN_TEST_CHILD") != "" {
		expect(t, "code", ask(t, os.Getenv("TOKENTWIN_URL")).Code, 0)
	}
}
