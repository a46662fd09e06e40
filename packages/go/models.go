// Generated from specs/control.yaml by npm run generate; DO NOT EDIT.

package tokentwin

// Clock is what the control API answers.
type Clock struct {
	// Milliseconds since the Unix epoch.
	NowMs int64 `json:"nowMs"`

	// The same as text.
	Now string `json:"now"`

	Mode string `json:"mode"`

	// How many times as fast as real time it runs.
	Speed float64 `json:"speed"`

	// How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree.
	SkewMs int64 `json:"skewMs,omitempty"`
}

// Token is what the control API answers.
type Token struct {
	// Names the token where its text is not shown.
	ID string `json:"id"`

	// The text clients send.
	Token string `json:"token"`

	// What kind of token it is, such as access_token.
	Type string `json:"type"`

	// The operation that handed it out.
	Operation string `json:"operation"`

	// The app or account it was handed to.
	Client string `json:"client"`

	// The tenant, corporation or user it speaks for.
	Subject string `json:"subject,omitempty"`

	State string `json:"state"`

	// Milliseconds since the Unix epoch.
	IssuedAtMs int64 `json:"issuedAtMs"`

	// From when on it is accepted.
	ActiveAtMs int64 `json:"activeAtMs"`

	// The first instant at which it is not accepted.
	ExpiresAtMs int64 `json:"expiresAtMs"`

	// From when on a repeat call issues another token beside it; absent where its vendor has no such window.
	WindowFromMs int64 `json:"windowFromMs,omitempty"`

	// When it was ended early.
	RevokedAtMs int64 `json:"revokedAtMs,omitempty"`

	// How long it still lives.
	RemainingMs int64 `json:"remainingMs"`
}

// FaultRule is what the control API answers. A fault rule with its counters.
type FaultRule struct {
	// The id of the rule.
	ID string `json:"id"`

	Operation string `json:"operation,omitempty"`

	Client string `json:"client,omitempty"`

	Path string `json:"path,omitempty"`

	// A catalogued error's name, or the vendor's code; of several with one code the first listed.
	Error any `json:"error,omitempty"`

	// A fault that is not one of the vendor's documented errors.
	Fault any `json:"fault,omitempty"`

	Times int64 `json:"times,omitempty"`

	After int64 `json:"after,omitempty"`

	Probability float64 `json:"probability,omitempty"`

	// How many calls matched the rule.
	Matched int64 `json:"matched"`

	// How many calls the rule was applied to.
	Applied int64 `json:"applied"`

	// Whether the rule has been applied `times` times.
	Spent bool `json:"spent"`
}

// Exchange is what the control API answers. One request and its outcome. Secrets are «redacted», tokens appear as their ids («tok_3»), and unknown tokens as «unknown».
type Exchange struct {
	// Counts up from 1, anew after a reset.
	ID int64 `json:"id"`

	// The twin's time, in milliseconds since the Unix epoch.
	AtMs int64 `json:"atMs"`

	// The machine's time.
	RealAtMs int64 `json:"realAtMs"`

	// The machine's time when the response had been sent; absent where none was.
	AnsweredAtMs int64 `json:"answeredAtMs,omitempty"`

	// The operation that answered; absent when none matched.
	Operation string `json:"operation,omitempty"`

	// The app, suite or account that asked, as far as the request told.
	Client string `json:"client,omitempty"`

	Request ExchangeRequest `json:"request"`

	Response ExchangeResponse `json:"response"`

	// The tokens it showed, and what they were worth then.
	Presented []ExchangePresented `json:"presented"`

	// The tokens it was handed.
	Issued []ExchangeIssued `json:"issued"`

	// The catalogue's name of the error answered with.
	Error string `json:"error,omitempty"`

	// The vendor's code of it.
	Code any `json:"code,omitempty"`

	// Why it was answered so, in plain words.
	Reason string `json:"reason,omitempty"`

	// The fault rules that had a hand in it, by id.
	Fault string `json:"fault,omitempty"`

	// Where the answer of a business path came from; made-up: a plain success that tokentwin made up.
	AnsweredBy string `json:"answeredBy,omitempty"`

	// What was probably meant, where no operation has the path.
	NearMiss string `json:"nearMiss,omitempty"`

	// The test that was running, where a mark named it.
	Test string `json:"test,omitempty"`
}

// ExchangeRequest is what the control API answers.
type ExchangeRequest struct {
	Method string `json:"method"`

	Path string `json:"path"`

	Query string `json:"query"`

	Authorization string `json:"authorization,omitempty"`

	// The trace that the request belongs to (W3C Trace Context).
	Traceparent string `json:"traceparent,omitempty"`

	// Of what cannot be read, its kind and length; absent where it was too long to keep.
	Body string `json:"body,omitempty"`
}

// ExchangeResponse is what the control API answers.
type ExchangeResponse struct {
	Status int64 `json:"status"`

	Body string `json:"body"`
}

// ExchangePresented is what the control API answers.
type ExchangePresented struct {
	// Absent for a text that was never issued.
	ID string `json:"id,omitempty"`

	State string `json:"state"`
}

// ExchangeIssued is what the control API answers.
type ExchangeIssued struct {
	ID string `json:"id"`

	// Whether it was made for this answer.
	Fresh bool `json:"fresh"`

	ExpiresAtMs int64 `json:"expiresAtMs"`
}

// Verdict is what the control API answers. A finding about the client.
type Verdict struct {
	Rule string `json:"rule"`

	Severity string `json:"severity"`

	Title string `json:"title"`

	// What the client did, with numbers; tokens by their ids.
	Message string `json:"message"`

	// The exchanges that prove it, by id.
	Exchanges []int64 `json:"exchanges"`

	// The same exchanges: what was asked and answered, without query, headers and bodies.
	Proof []VerdictProof `json:"proof"`

	Operation string `json:"operation,omitempty"`

	Client string `json:"client,omitempty"`

	// The test in which it happened, where a mark named it.
	Test string `json:"test,omitempty"`

	// Whether the test said that it provokes this on purpose; then it does not fail the run.
	Expected bool `json:"expected"`

	// What the vendor documents, with the source.
	Documented string `json:"documented,omitempty"`

	// What to change in the client.
	Fix string `json:"fix"`

	// Where the rule is explained.
	Docs string `json:"docs"`
}

// VerdictProof is what the control API answers. One exchange that proves a verdict.
type VerdictProof struct {
	ID int64 `json:"id"`

	// The twin's time, in milliseconds since the Unix epoch.
	AtMs int64 `json:"atMs"`

	// The machine's time.
	RealAtMs int64 `json:"realAtMs"`

	Operation string `json:"operation,omitempty"`

	Client string `json:"client,omitempty"`

	Method string `json:"method"`

	Path string `json:"path"`

	// The tokens that the request showed.
	Presented []VerdictProofPresented `json:"presented"`

	// The tokens that the response issued.
	Issued []VerdictProofIssued `json:"issued"`

	Status int64 `json:"status"`

	// The vendor's code.
	Code any `json:"code,omitempty"`

	// The catalogue's name of the error.
	Error string `json:"error,omitempty"`

	Reason string `json:"reason,omitempty"`

	Fault string `json:"fault,omitempty"`
}

// VerdictProofPresented is what the control API answers.
type VerdictProofPresented struct {
	// Absent for an unknown token.
	ID string `json:"id,omitempty"`

	State string `json:"state"`
}

// VerdictProofIssued is what the control API answers.
type VerdictProofIssued struct {
	ID string `json:"id"`

	// Whether it was made for this response.
	Fresh bool `json:"fresh"`

	ExpiresAtMs int64 `json:"expiresAtMs"`
}

// JournalVerification is what the control API answers.
type JournalVerification struct {
	Ok bool `json:"ok"`

	// How many exchanges fit; of a sequence, how many steps were found.
	Found int64 `json:"found"`

	// How many were expected, in words.
	Expected string `json:"expected"`

	// What is there instead.
	Detail string `json:"detail"`
}

// Sandbox is what the control API answers. A twin of its own on this server.
type Sandbox struct {
	Name string `json:"name"`

	// What to point a client at.
	URL string `json:"url"`

	// Its control API.
	Control string `json:"control"`

	// Controls this sandbox alone; answered once, when it is created.
	Token string `json:"token,omitempty"`

	// The port of its own, if it was asked for.
	Port int64 `json:"port,omitempty"`

	// What to point a client at that knows only host and port.
	Origin string `json:"origin,omitempty"`

	// When it deletes itself, in real time; never when absent.
	ExpiresAt string `json:"expiresAt,omitempty"`
}

// ShippedScenario is what the control API answers.
type ShippedScenario struct {
	Name string `json:"name"`

	Description string `json:"description"`
}

// LoginCode is what the control API answers.
type LoginCode struct {
	// What the login would have given.
	Code string `json:"code"`

	// The first instant at which it is not accepted.
	ExpiresAtMs int64 `json:"expiresAtMs"`
}

// AppTicket is what the control API answers.
type AppTicket struct {
	AppID string `json:"app_id"`

	// The current ticket.
	AppTicket string `json:"app_ticket"`

	// When it was made.
	IssuedAtMs int64 `json:"issuedAtMs"`
}
