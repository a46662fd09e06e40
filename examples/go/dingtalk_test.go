package example

import (
	"net/http"
	"testing"
)

type dingtalkToken struct {
	Token     string `json:"access_token"`
	ExpiresIn int    `json:"expires_in"`
}

// DingTalk with net/http: a token that every further call renews.
func TestDingtalkTokenLivesTwoHoursAfterItWasLastAskedFor(t *testing.T) {
	w := startOver(t)
	first := askDingtalk(t, w)
	expect(t, "expires_in", first.ExpiresIn, 7200)

	// There is no renewal window: asking again keeps the token and renews it.
	w.moveClock(map[string]any{"to": "expiry", "offset": "-1m"})
	expect(t, "a minute before its end", askDingtalk(t, w), first)

	// The same words as for a token that never was: the code alone tells nobody that it expired.
	w.advance("2h")
	expect(t, "a dead token", useDingtalk(t, w, first.Token, http.StatusBadRequest), "InvalidAuthentication")
	expect(t, "no token at all", useDingtalk(t, w, "never-was", http.StatusBadRequest), "InvalidAuthentication")

	second := askDingtalk(t, w)
	if second.Token == first.Token {
		t.Fatal("after its end the token came back")
	}
	expect(t, "the new one", useDingtalk(t, w, second.Token, http.StatusOK), "")
}

func askDingtalk(t *testing.T, w *twin) (answer dingtalkToken) {
	t.Helper()
	credentials := map[string]string{
		"client_id":     "dingtwinclient0001",
		"client_secret": "twin-secret-dingtalk",
		"grant_type":    "client_credentials",
	}
	send(t, jsonRequest(t, w.url+"/v1.0/oauth2/dingtwincorp0001/token", credentials), http.StatusOK, &answer)
	return answer
}

// useDingtalk calls a business API, and returns the code of a refusal.
func useDingtalk(t *testing.T, w *twin, token string, wanted int) string {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, w.url+"/v1.0/contact/users/me", nil)
	must(t, err)
	request.Header.Set("x-acs-dingtalk-access-token", token)
	var answer struct{ Code string }
	send(t, request, wanted, &answer)
	return answer.Code
}
