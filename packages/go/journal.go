package tokentwin

import (
	"net/url"
	"strconv"
	"time"
)

// Query chooses exchanges; what is empty chooses all.
type Query struct {
	Operation string
	Client    string
	Status    int
	// Error is a name or a code; "none" chooses those without.
	Error string
	// Since chooses those after the exchange with this id.
	Since int
	// Limit chooses the last so many.
	Limit int
}

// Journal is what a twin was asked and what it answered, without secrets.
type Journal struct{ api *session }

// Exchanges lists exchanges, the oldest first.
func (journal *Journal) Exchanges(query Query) []Exchange {
	journal.api.t.Helper()
	values := query.values()
	setNumber(values, "since", query.Since)
	setNumber(values, "limit", query.Limit)
	var answer struct{ Exchanges []Exchange }
	journal.api.call("GET", withQuery("/journal", values), nil, &answer)
	return answer.Exchanges
}

// Wait waits in real time until so many exchanges match, and ends the test when they do not come in time.
func (journal *Journal) Wait(count int, timeout time.Duration, query Query) []Exchange {
	journal.api.t.Helper()
	values := query.values()
	values.Set("count", strconv.Itoa(count))
	values.Set("timeout", durationText(timeout))
	var answer struct{ Exchanges []Exchange }
	patient := *journal.api
	patient.extra = timeout
	patient.call("GET", withQuery("/journal/wait", values), nil, &answer)
	return answer.Exchanges
}

// Verify says whether so many exchanges match, or whether they came in an order; the expectation is written as JSON.
func (journal *Journal) Verify(expectation any) (verification JournalVerification) {
	journal.api.t.Helper()
	journal.api.call("POST", "/journal/verify", expectation, &verification)
	return verification
}

// Clear forgets all exchanges.
func (journal *Journal) Clear() {
	journal.api.t.Helper()
	journal.api.call("DELETE", "/journal", nil, nil)
}

func (query Query) values() url.Values {
	values := url.Values{}
	setText(values, "operation", query.Operation)
	setText(values, "client", query.Client)
	setText(values, "error", query.Error)
	setNumber(values, "status", query.Status)
	return values
}
