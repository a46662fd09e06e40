package example

import (
	"bytes"
	"encoding/json"
	"net/http"
	"testing"
	"time"
)

var httpClient = &http.Client{Timeout: 10 * time.Second}

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
	must(t, json.NewDecoder(response.Body).Decode(into))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
