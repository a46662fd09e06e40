package tokentwin

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// recorder is a test that can fail without failing this one.
type recorder struct {
	testing.TB
	cleanups []func()
	logged   []string
	failed   bool
}

func (r *recorder) Helper()          {}
func (r *recorder) Name() string     { return "TestOrders" }
func (r *recorder) Failed() bool     { return r.failed }
func (r *recorder) Cleanup(f func()) { r.cleanups = append(r.cleanups, f) }
func (r *recorder) Log(args ...any)  { r.logged = append(r.logged, fmt.Sprint(args...)) }
func (r *recorder) Errorf(format string, args ...any) {
	r.failed = true
	r.Log(fmt.Sprintf(format, args...))
}
func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}

// run runs a test to its end, cleanups included.
func (r *recorder) run(test func(testing.TB)) (output string) {
	run := func(f func()) {
		done := make(chan struct{})
		go func() {
			defer close(done)
			f()
		}()
		<-done
	}
	run(func() { test(r) })
	for i := len(r.cleanups) - 1; i >= 0; i-- {
		run(r.cleanups[i])
	}
	return strings.Join(r.logged, "\n")
}

func TestWhatFailsATest(t *testing.T) {
	bad := func(options ...Option) func(testing.TB) {
		return func(tb testing.TB) { misbehave(t, Start(tb, options...)) }
	}
	cases := []struct {
		name   string
		test   func(testing.TB)
		failed bool
		output string
	}{
		{"a good client", func(tb testing.TB) { ask(t, Start(tb).URL) }, false, ""},
		{"a faulty client", bad(), true, "tokentwin found a problem in the client.\n\nerror no-recovery (#"},
		{"with the fix", bad(), true, "\n  fix: "},
		{"with the journal", bad(), true, "\nThe journal:\n"},
		{"a faulty client of which nothing is asked", bad(FailOn(Never)), false, ""},
		{"an expected verdict", bad(Expect("no-recovery")), false, ""},
		{"an expected verdict that did not come", func(tb testing.TB) { Start(tb, Expect("stampede")) }, true, "Expected the verdict stampede"},
		{"an unknown rule", func(tb testing.TB) { Start(tb, Expect("no-recovry")) }, true, "no-recovery"},
		{"an unknown severity", func(tb testing.TB) { Start(tb, FailOn("warnings")) }, true, `"warnings" is not a severity`},
		{"an unknown scenario", func(tb testing.TB) { Start(tb, WithScenario("token-expird")) }, true, "token-expired"},
		{"a refused call", func(tb testing.TB) {
			Start(tb).Faults.Add(Fault{Operation: "feishu.tenantAccessTokenIntern", Error: 1})
		}, true, operation},
		{"what is not JSON", func(tb testing.TB) { Start(tb).Seed.Replace(func() {}) }, true, "cannot be written as JSON"},
		{"a test that fails by itself", func(tb testing.TB) {
			twin := Start(tb, FailOn(Never))
			misbehave(t, twin)
			tb.Errorf("mine")
		}, true, "mine\nerror no-recovery"},
	}
	for _, each := range cases {
		t.Run(each.name, func(t *testing.T) {
			tb := &recorder{}
			output := tb.run(each.test)
			expect(t, "failed", tb.failed, each.failed)
			if !strings.Contains(output, each.output) {
				t.Fatalf("%q is not in:\n%s", each.output, output)
			}
		})
	}
}

func TestASandboxIsDeletedAtTheEnd(t *testing.T) {
	var name string
	(&recorder{}).run(func(tb testing.TB) { name = Start(tb).Name })
	twin := Start(t)
	server := &session{t: t, base: strings.Split(twin.URL, "/~")[0]}
	var answer struct{ Sandboxes []Sandbox }
	server.call("GET", "/sandboxes", nil, &answer)
	for _, sandbox := range answer.Sandboxes {
		if sandbox.Name == name {
			t.Fatalf("%s is still there", name)
		}
	}
}
