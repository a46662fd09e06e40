package tokentwin

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// session sends the calls of one test to the control API of one twin.
type session struct {
	t     testing.TB
	base  string
	token string
	// extra is how much longer than usual a call may take.
	extra time.Duration
}

const patience = 10 * time.Second

// httpClient uses no proxy: the server is on this machine or in the same network.
var httpClient = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 32}}

// ControlError is a call of the control API that failed.
type ControlError struct {
	// Status is the HTTP status; 0 when the server could not be reached.
	Status int
	// Code is the server's own, such as ERR_INVALID_FAULT; ERR_CONTROL when it has none.
	Code    string
	Message string
}

func (failure *ControlError) Error() string { return failure.Message }

// call ends the test when the server refuses.
func (s *session) call(method, path string, body, into any) {
	s.t.Helper()
	if err := s.try(method, path, body, into); err != nil {
		s.t.Fatalf("tokentwin: %v", err)
	}
}

func (s *session) try(method, path string, body, into any) error {
	request, err := s.request(method, path, body)
	if err != nil {
		return err
	}
	client := *httpClient
	client.Timeout = patience + s.extra
	response, err := client.Do(request)
	if err != nil {
		return &ControlError{Code: "ERR_CONTROL", Message: fmt.Sprintf("Cannot reach a tokentwin server at %s (%v). "+
			"Check TOKENTWIN_URL, or unset it to have a server started.", s.base, err)}
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return &ControlError{Code: "ERR_CONTROL", Message: fmt.Sprintf("The tokentwin server at %s stopped: %v.", s.base, err)}
	}
	if response.StatusCode >= 400 || !json.Valid(text) {
		return s.refusal(method, path, response.StatusCode, text)
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(text, into)
}

func (s *session) request(method, path string, body any) (*http.Request, error) {
	var encoded []byte
	if body != nil {
		var err error
		if encoded, err = json.Marshal(body); err != nil {
			return nil, &ControlError{Code: "ERR_USAGE", Message: fmt.Sprintf("%v cannot be written as JSON: %v.", body, err)}
		}
	}
	request, err := http.NewRequest(method, s.base+"/_twin"+path, bytes.NewReader(encoded))
	if err != nil {
		return nil, &ControlError{Code: "ERR_USAGE", Message: fmt.Sprintf("%q is not a URL. Write it like http://127.0.0.1:4010.", s.base)}
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if s.token != "" {
		request.Header.Set("Authorization", "Bearer "+s.token)
	}
	return request, nil
}

func (s *session) refusal(method, path string, status int, text []byte) error {
	var problem struct{ Code, Detail string }
	if json.Unmarshal(text, &problem) == nil && problem.Detail != "" {
		how := ""
		if status == http.StatusUnauthorized {
			how = " Set TOKENTWIN_CONTROL_TOKEN."
		}
		return &ControlError{Status: status, Code: problem.Code, Message: problem.Detail + how}
	}
	return &ControlError{Status: status, Code: "ERR_CONTROL", Message: fmt.Sprintf(
		"%s is not a tokentwin server: it answered %s /_twin%s with HTTP %d. Check TOKENTWIN_URL.", s.base, method, path, status)}
}

// baseURL is an address without a trailing slash and without the path of the control API.
func baseURL(address string) string {
	return strings.TrimSuffix(strings.TrimRight(address, "/"), "/_twin")
}
