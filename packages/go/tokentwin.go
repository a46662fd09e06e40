package tokentwin

import (
	"net/url"
	"os"
	"testing"
)

// Severity says how bad a problem of the client is.
type Severity string

// The severities. Never is no severity: with it no problem fails a test.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
	Never   Severity = ""
)

// severities has them from the worst on.
var severities = []Severity{Error, Warning, Info}

// Twin is a simulated world of its own. Its methods end the test when the server refuses a call, so call them from the
// goroutine of the test.
type Twin struct {
	// URL is what to point a client at.
	URL string
	// Origin is the same without a path, for a client that knows only a host and a port; it is set with [WithPort].
	Origin string
	// ControlURL is the control API of this twin.
	ControlURL string
	// Name is the name of its sandbox on the server.
	Name string

	Clock      *TwinClock
	Tokens     *Tokens
	Faults     *Faults
	Stubs      *Stubs
	Scenarios  *Scenarios
	AppTickets *AppTickets
	Journal    *Journal
	Seed       *Seed

	api    *session
	failOn Severity
	expect []string
}

// Option says how a twin starts, and what fails its test.
type Option func(*options)

type options struct {
	scenario any
	seed     any
	failOn   Severity
	expect   []string
	port     bool
	freeze   bool
}

// WithScenario starts in a named state of the world: the name of one that comes with tokentwin, or a value that is
// written as JSON.
func WithScenario(scenario any) Option { return func(o *options) { o.scenario = scenario } }

// WithSeed registers this instead of the demo apps, tenants, corporations and users; it is written as JSON.
func WithSeed(seed any) Option { return func(o *options) { o.seed = seed } }

// FailOn says from which severity on a problem of the client fails the test; Error unless given.
func FailOn(severity Severity) Option { return func(o *options) { o.failOn = severity } }

// Expect names rules that the client breaks on purpose in this test: the test fails without them.
func Expect(rules ...string) Option {
	return func(o *options) { o.expect = append(o.expect, rules...) }
}

// WithPort gives the twin a port of its own, and so an Origin.
func WithPort() Option { return func(o *options) { o.port = true } }

// Frozen starts with the clock stopped, so that every number is exact.
func Frozen() Option { return func(o *options) { o.freeze = true } }

// Start makes a twin for one test. At the end of the test it is deleted, and problems of the client fail the test.
func Start(t testing.TB, opts ...Option) *Twin {
	t.Helper()
	wanted := options{failOn: Error}
	for _, option := range opts {
		option(&wanted)
	}
	if !isSeverity(wanted.failOn) {
		t.Fatalf("tokentwin: %q is not a severity. Use Error, Warning, Info or Never.", wanted.failOn)
	}
	address, err := findServer(os.Getenv)
	if err != nil {
		t.Fatalf("tokentwin: %v", err)
	}
	server := &session{t: t, base: address, token: os.Getenv("TOKENTWIN_CONTROL_TOKEN")}
	twin := makeTwin(server, wanted)
	t.Cleanup(func() {
		t.Helper()
		// Also when the test has failed, so that nothing is left on a shared server.
		defer server.call("DELETE", "/sandboxes/"+url.PathEscape(twin.Name), nil, nil)
		twin.judge(t)
	})
	if wanted.seed != nil {
		twin.Seed.Replace(wanted.seed)
	}
	if wanted.scenario != nil {
		twin.Scenarios.Load(wanted.scenario)
	}
	if wanted.freeze {
		twin.Clock.Freeze()
	}
	twin.begin()
	return twin
}

// sandboxTTL is when a sandbox goes whose test was killed.
const sandboxTTL = "1h"

func makeTwin(server *session, wanted options) *Twin {
	server.t.Helper()
	var made struct {
		Sandbox
		Token string `json:"token"`
	}
	server.call("POST", "/sandboxes", map[string]any{"ttl": sandboxTTL, "port": wanted.port}, &made)
	api := &session{t: server.t, base: baseURL(made.Control), token: server.token}
	if made.Token != "" {
		api.token = made.Token
	}
	return &Twin{
		URL: made.URL, Origin: made.Origin, ControlURL: made.Control, Name: made.Name,
		Clock:      &TwinClock{api},
		Tokens:     &Tokens{api},
		Faults:     &Faults{api},
		Stubs:      &Stubs{api},
		Scenarios:  &Scenarios{api},
		AppTickets: &AppTickets{api},
		Journal:    &Journal{api},
		Seed:       &Seed{api},
		api:        api, failOn: wanted.failOn, expect: wanted.expect,
	}
}

// Env is the environment of this process with the variables that lead a program to this twin, for exec.Cmd.
func (twin *Twin) Env() []string {
	return append(os.Environ(), "TOKENTWIN_URL="+twin.URL, "TOKENTWIN_CONTROL_URL="+twin.ControlURL)
}

// Reset goes back to the seed: no tokens, no faults, no journal, the clock where it started.
func (twin *Twin) Reset() {
	twin.api.t.Helper()
	twin.api.call("POST", "/reset", nil, nil)
}

func isSeverity(severity Severity) bool {
	return severity == Never || severity == Error || severity == Warning || severity == Info
}
