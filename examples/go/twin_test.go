package example

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"testing"
	"time"
)

// twin is the control API of a running twin, as far as these tests need it.
type twin struct {
	t       *testing.T
	url     string
	control string
}

type issuedToken struct {
	ID          string
	Token       string
	State       string
	RemainingMs int64
}

var httpClient = &http.Client{Timeout: 10 * time.Second}

// startOver forgets every token and stops the clock, so that every number is exact.
func startOver(t *testing.T) *twin {
	t.Helper()
	server := envOr("TOKENTWIN_URL", "http://127.0.0.1:4010")
	w := &twin{t: t, url: server, control: envOr("TOKENTWIN_CONTROL_URL", server+"/_twin")}
	w.post("/reset", map[string]any{})
	w.moveClock(map[string]any{"freeze": true})
	return w
}

func (w *twin) advance(duration string) { w.moveClock(map[string]any{"advance": duration}) }

// moveClock takes what POST /_twin/clock takes, such as {"to": "expiry", "offset": "-1s"}.
func (w *twin) moveClock(move map[string]any) {
	w.t.Helper()
	w.post("/clock", move)
}

// now is the twin's time.
func (w *twin) now() time.Time {
	w.t.Helper()
	var clock struct{ NowMs int64 }
	w.get("/clock", &clock)
	return time.UnixMilli(clock.NowMs)
}

// tokens lists what has been handed out, oldest first.
func (w *twin) tokens(filter url.Values) []issuedToken {
	w.t.Helper()
	var list struct{ Tokens []issuedToken }
	w.get("/tokens?"+filter.Encode(), &list)
	return list.Tokens
}

func (w *twin) get(path string, into any) {
	w.t.Helper()
	request, err := http.NewRequest(http.MethodGet, w.control+path, nil)
	must(w.t, err)
	send(w.t, request, http.StatusOK, into)
}

func (w *twin) post(path string, body any) {
	w.t.Helper()
	send(w.t, jsonRequest(w.t, w.control+path, body), http.StatusOK, nil)
}

func jsonRequest(t *testing.T, url string, body any) *http.Request {
	t.Helper()
	encoded, err := json.Marshal(body)
	must(t, err)
	request, err := http.NewRequest(http.MethodPost, url, bytes.NewReader(encoded))
	must(t, err)
	request.Header.Set("Content-Type", "application/json")
	return request
}

// send fails the test unless the answer has the wanted status, and decodes it.
func send(t *testing.T, request *http.Request, wanted int, into any) {
	t.Helper()
	response, err := httpClient.Do(request)
	must(t, err)
	defer response.Body.Close()
	if response.StatusCode != wanted {
		t.Fatalf("%s %s: HTTP %d, not %d", request.Method, request.URL.Path, response.StatusCode, wanted)
	}
	if into != nil {
		must(t, json.NewDecoder(response.Body).Decode(into))
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func envOr(name, fallback string) string {
	if value := os.Getenv(name); value != "" {
		return value
	}
	return fallback
}
