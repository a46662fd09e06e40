package tokentwin

import (
	"slices"
	"strings"
	"testing"
)

// verdictsAnswer is what GET /_twin/verdicts answers.
type verdictsAnswer struct {
	Verdicts []Verdict `json:"verdicts"`
	Report   string    `json:"report"`
}

// Verdicts lists the problems that the journal shows in the client, the worst first.
func (twin *Twin) Verdicts() []Verdict {
	twin.api.t.Helper()
	return twin.readVerdicts().Verdicts
}

// Report is the verdicts and the last exchanges as text.
func (twin *Twin) Report() string {
	twin.api.t.Helper()
	return twin.readVerdicts().Report
}

// ExpectVerdict says, before the first request, that the client has these problems: the test fails without them.
func (twin *Twin) ExpectVerdict(rules ...string) {
	twin.api.t.Helper()
	twin.expect = append(twin.expect, rules...)
	twin.begin()
}

// begin names the test, so that its verdicts carry the name.
func (twin *Twin) begin() {
	twin.api.t.Helper()
	mark := map[string]any{"test": twin.api.t.Name(), "expect": append([]string{}, twin.expect...)}
	twin.api.call("POST", "/journal/marks", mark, nil)
}

func (twin *Twin) readVerdicts() verdictsAnswer {
	twin.api.t.Helper()
	var answer verdictsAnswer
	twin.api.call("GET", "/verdicts", nil, &answer)
	return answer
}

// judge fails the test for what the client did wrong, and for what it was expected to do wrong and did not.
func (twin *Twin) judge(t testing.TB) {
	t.Helper()
	answer := twin.readVerdicts()
	if missing := missingRules(twin.expect, answer.Verdicts); len(missing) > 0 {
		t.Errorf("Expected the verdict %s; the client did not earn it.\n\n%s", strings.Join(missing, ", "), answer.Report)
		return
	}
	against := problems(answer.Verdicts, twin.failOn)
	switch {
	case against == 1:
		t.Errorf("tokentwin found a problem in the client.\n\n%s", answer.Report)
	case against > 1:
		t.Errorf("tokentwin found %d problems in the client.\n\n%s", against, answer.Report)
	case t.Failed():
		t.Log(answer.Report)
	}
}

func missingRules(expected []string, verdicts []Verdict) []string {
	return slices.DeleteFunc(slices.Clone(expected), func(rule string) bool {
		return slices.ContainsFunc(verdicts, func(verdict Verdict) bool { return verdict.Rule == rule })
	})
}

// problems counts the verdicts that fail the test.
func problems(verdicts []Verdict, failOn Severity) int {
	failing := severities[:slices.Index(severities, failOn)+1]
	count := 0
	for _, verdict := range verdicts {
		if slices.Contains(failing, Severity(verdict.Severity)) && !verdict.Expected {
			count++
		}
	}
	return count
}
