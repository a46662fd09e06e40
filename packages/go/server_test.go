package tokentwin

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func program(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	must(t, os.WriteFile(path, []byte("#!/bin/sh\n"+text+"\n"), 0o700))
	return path
}

func TestWhereTheServerComesFrom(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	_, err := serverCommand("")
	expect(t, "nothing there", errors.Is(err, ErrNoServer), true)

	onPath := program(t, folder, "tokentwin", "")
	named := program(t, folder, "named", "")
	script := program(t, folder, "main.js", "")
	_, err = serverCommand(script)
	expectError(t, err, "no node on the PATH")
	node := program(t, folder, "node", "")

	expectCommand(t, "", onPath)
	expectCommand(t, named, named)
	expectCommand(t, script, node, script)
	_, err = serverCommand("/not/there")
	expectError(t, err, "TOKENTWIN_BIN is /not/there, which is not a program")

	// A running server comes first.
	address, err := findServer(func(name string) string {
		return map[string]string{"TOKENTWIN_URL": "http://127.0.0.1:9/_twin/", "TOKENTWIN_BIN": "/not/there"}[name]
	})
	must(t, err)
	expect(t, "address", address, "http://127.0.0.1:9")
	_, err = findServer(func(string) string { return "here" })
	expectError(t, err, `"here" is not a URL`)
}

func TestAProgramThatStartsNoServerIsQuoted(t *testing.T) {
	cases := map[string]struct{ text, said string }{
		"fails":            {"echo broken >&2; exit 3", "broken"},
		"prints otherwise": {"echo hello", "it printed no address"},
		"says nothing":     {"exec sleep 60", "it printed no address"},
	}
	for name, each := range cases {
		t.Run(name, func(t *testing.T) {
			_, _, err := startServer([]string{program(t, t.TempDir(), "broken", each.text)}, 300*time.Millisecond)
			expectError(t, err, each.said)
		})
	}
	_, _, err := startServer([]string{"/not/there"}, time.Second)
	expectError(t, err, "cannot start /not/there")
}

func TestTheServerStopsWhenItsInputEnds(t *testing.T) {
	command, err := serverCommand(os.Getenv("TOKENTWIN_BIN"))
	must(t, err)
	address, input, err := startServer(command, startPatience)
	must(t, err)
	server := &session{t: t, base: address}
	must(t, server.try("GET", "/health", nil, nil))
	must(t, input.Close())
	for attempt := 0; server.try("GET", "/health", nil, nil) == nil; attempt++ {
		if attempt == 500 {
			t.Fatal("the server goes on")
		}
		time.Sleep(10 * time.Millisecond)
	}
	expectError(t, server.try("GET", "/health", nil, nil), "Cannot reach a tokentwin server at "+address)
}

func TestAnotherServerIsToldFromTokentwin(t *testing.T) {
	other := httptest.NewServer(http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		if request.Header.Get("Authorization") == "Bearer ask" {
			response.WriteHeader(http.StatusUnauthorized)
			_, _ = response.Write([]byte(`{"code":"ERR_UNAUTHORIZED","detail":"No token."}`))
			return
		}
		_, _ = response.Write([]byte("<html>"))
	}))
	defer other.Close()
	err := (&session{t: t, base: other.URL}).try("GET", "/clock", nil, nil)
	expectError(t, err, other.URL+" is not a tokentwin server: it answered GET /_twin/clock with HTTP 200")
	err = (&session{t: t, base: other.URL, token: "ask"}).try("GET", "/clock", nil, nil)
	expectError(t, err, "No token. Set TOKENTWIN_CONTROL_TOKEN.")
	var failure *ControlError
	expect(t, "a ControlError", errors.As(err, &failure) && failure.Status == 401, true)
}

func expectCommand(t *testing.T, named string, wanted ...string) {
	t.Helper()
	command, err := serverCommand(named)
	must(t, err)
	expect(t, "command", strings.Join(command, " "), strings.Join(wanted, " "))
}

func expectError(t *testing.T, err error, wanted string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), wanted) {
		t.Fatalf("%v, not %q", err, wanted)
	}
}
