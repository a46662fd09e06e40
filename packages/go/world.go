package tokentwin

import (
	"net/url"
	"strconv"
)

// Filter chooses tokens; what is empty chooses all.
type Filter struct {
	Operation string
	Client    string
	// Active chooses those that are accepted now; it is ignored when tokens are revoked.
	Active bool
}

// Tokens are the tokens that were issued.
type Tokens struct{ api *session }

// List lists tokens, the oldest first.
func (tokens *Tokens) List(filter Filter) []Token {
	tokens.api.t.Helper()
	query := url.Values{}
	setText(query, "operation", filter.Operation)
	setText(query, "client", filter.Client)
	if filter.Active {
		query.Set("active", "true")
	}
	var answer struct{ Tokens []Token }
	tokens.api.call("GET", withQuery("/tokens", query), nil, &answer)
	return answer.Tokens
}

// Revoke revokes one token, by its id or its text.
func (tokens *Tokens) Revoke(token string) (revoked Token) {
	tokens.api.t.Helper()
	tokens.api.call("POST", "/tokens/"+url.PathEscape(token)+"/revoke", nil, &revoked)
	return revoked
}

// RevokeAll revokes every living token that matches.
func (tokens *Tokens) RevokeAll(filter Filter) []Token {
	tokens.api.t.Helper()
	body := map[string]any{}
	if filter.Operation != "" {
		body["operation"] = filter.Operation
	}
	if filter.Client != "" {
		body["client"] = filter.Client
	}
	var answer struct{ Tokens []Token }
	tokens.api.call("POST", "/tokens/revoke", body, &answer)
	return answer.Tokens
}

// Fault is something that goes wrong on purpose. Give Error, a documented error by its name or code; or Type, another
// fault such as "hang", and what it takes in Settings.
type Fault struct {
	Operation   string
	Client      string
	Path        string
	Error       any
	Type        string
	Settings    map[string]any
	Times       int
	After       int
	Probability float64
}

// Faults are the fault rules of a twin.
type Faults struct{ api *session }

// Add adds a rule.
func (faults *Faults) Add(fault Fault) (rule FaultRule) {
	faults.api.t.Helper()
	faults.api.call("POST", "/faults", fault.body(), &rule)
	return rule
}

// List lists the rules, with how often each was applied.
func (faults *Faults) List() []FaultRule {
	faults.api.t.Helper()
	var answer struct{ Faults []FaultRule }
	faults.api.call("GET", "/faults", nil, &answer)
	return answer.Faults
}

// Remove removes one rule.
func (faults *Faults) Remove(id string) {
	faults.api.t.Helper()
	faults.api.call("DELETE", "/faults/"+url.PathEscape(id), nil, nil)
}

// Clear removes all rules.
func (faults *Faults) Clear() {
	faults.api.t.Helper()
	faults.api.call("DELETE", "/faults", nil, nil)
}

func (fault Fault) body() map[string]any {
	body := map[string]any{}
	for key, value := range map[string]string{"operation": fault.Operation, "client": fault.Client, "path": fault.Path} {
		if value != "" {
			body[key] = value
		}
	}
	for key, value := range map[string]int{"times": fault.Times, "after": fault.After} {
		if value != 0 {
			body[key] = value
		}
	}
	if fault.Probability != 0 {
		body["probability"] = fault.Probability
	}
	if fault.Error != nil {
		body["error"] = fault.Error
	}
	if fault.Type != "" {
		settings := map[string]any{"type": fault.Type}
		for key, value := range fault.Settings {
			settings[key] = value
		}
		body["fault"] = settings
	}
	return body
}

// Stub is what a business path answers once the token of the request is good.
type Stub struct {
	Method  string            `json:"method,omitempty"`
	Path    string            `json:"path"`
	Status  int               `json:"status,omitempty"`
	Headers map[string]string `json:"headers,omitempty"`
	Body    any               `json:"body"`
}

// Stubs are the stubs of a twin.
type Stubs struct{ api *session }

// Add adds a stub; its path may be a pattern with *.
func (stubs *Stubs) Add(stub Stub) {
	stubs.api.t.Helper()
	stubs.api.call("POST", "/stubs", stub, nil)
}

// Clear removes all stubs.
func (stubs *Stubs) Clear() {
	stubs.api.t.Helper()
	stubs.api.call("DELETE", "/stubs", nil, nil)
}

// Scenarios are named states of the world.
type Scenarios struct{ api *session }

// List lists the scenarios that come with tokentwin.
func (scenarios *Scenarios) List() []ShippedScenario {
	scenarios.api.t.Helper()
	var answer struct{ Scenarios []ShippedScenario }
	scenarios.api.call("GET", "/scenarios", nil, &answer)
	return answer.Scenarios
}

// Load loads a scenario, the name of a shipped one or a value that is written as JSON; it returns the tokens that were
// issued before. A scenario sets the clock as well: it runs unless the scenario has "freeze".
func (scenarios *Scenarios) Load(scenario any) []Token {
	scenarios.api.t.Helper()
	if name, isName := scenario.(string); isName {
		scenario = map[string]any{"name": name}
	}
	var answer struct{ Tokens []Token }
	scenarios.api.call("POST", "/scenarios", scenario, &answer)
	return answer.Tokens
}

// Seed is what is registered: apps, tenants, corporations, users.
type Seed struct{ api *session }

// Read reads it as JSON.
func (seed *Seed) Read() (registered map[string]any) {
	seed.api.t.Helper()
	seed.api.call("GET", "/seed", nil, &registered)
	return registered
}

// Replace registers this in place of all there is.
func (seed *Seed) Replace(registered any) {
	seed.api.t.Helper()
	seed.api.call("PUT", "/seed", registered, nil)
}

// LoginCodeOf says whose login code is made: for Feishu by AppID, for DingTalk by ClientID; User may be empty.
type LoginCodeOf struct {
	AppID    string `json:"app_id,omitempty"`
	ClientID string `json:"client_id,omitempty"`
	User     string `json:"user,omitempty"`
}

// LoginCode makes a login code, as the vendor's login page would.
func (twin *Twin) LoginCode(of LoginCodeOf) (code LoginCode) {
	twin.api.t.Helper()
	twin.api.call("POST", "/login-codes", of, &code)
	return code
}

// AppTickets are the tickets of Feishu's store apps.
type AppTickets struct{ api *session }

// Read reads the current ticket of a store app.
func (tickets *AppTickets) Read(appID string) (ticket AppTicket) {
	tickets.api.t.Helper()
	tickets.api.call("GET", withQuery("/app-tickets", url.Values{"app_id": {appID}}), nil, &ticket)
	return ticket
}

// Rotate makes a new ticket and pushes it to the app's callback URL.
func (tickets *AppTickets) Rotate(appID string) (ticket AppTicket) {
	tickets.api.t.Helper()
	tickets.api.call("POST", "/app-tickets", map[string]any{"app_id": appID}, &ticket)
	return ticket
}

func setText(query url.Values, key, value string) {
	if value != "" {
		query.Set(key, value)
	}
}

func setNumber(query url.Values, key string, value int) {
	if value != 0 {
		query.Set(key, strconv.Itoa(value))
	}
}

func withQuery(path string, query url.Values) string {
	if len(query) == 0 {
		return path
	}
	return path + "?" + query.Encode()
}
