package example

import (
	"net/http"
	"testing"
	"time"

	"tokentwin.invalid/tokentwin"
)

type dingtalkToken struct {
	Token     string `json:"access_token"`
	ExpiresIn int    `json:"expires_in"`
}

// DingTalk with net/http: a token that every further call renews.
func TestDingtalkTokenLivesTwoHoursAfterItWasLastAskedFor(t *testing.T) {
	twin := tokentwin.Start(t, tokentwin.Frozen())
	first := askDingtalk(t, twin)
	expect(t, "expires_in", first.ExpiresIn, 7200)

	// There is no renewal window: asking again keeps the token and renews it.
	twin.Clock.To(tokentwin.Expiry, tokentwin.Offset(-time.Minute))
	expect(t, "a minute before its end", askDingtalk(t, twin), first)

	// The same words as for a token that never was: the code alone tells nobody that it expired.
	twin.Clock.Advance(2 * time.Hour)
	expect(t, "a dead token", useDingtalk(t, twin, first.Token, http.StatusBadRequest), "InvalidAuthentication")
	expect(t, "no token at all", useDingtalk(t, twin, "never-was", http.StatusBadRequest), "InvalidAuthentication")

	second := askDingtalk(t, twin)
	if second.Token == first.Token {
		t.Fatal("after its end the token came back")
	}
	expect(t, "the new one", useDingtalk(t, twin, second.Token, http.StatusOK), "")
}

func askDingtalk(t *testing.T, twin *tokentwin.Twin) (answer dingtalkToken) {
	t.Helper()
	credentials := map[string]string{
		"client_id":     "dingtwinclient0001",
		"client_secret": "twin-secret-dingtalk",
		"grant_type":    "client_credentials",
	}
	send(t, jsonRequest(t, twin.URL+"/v1.0/oauth2/dingtwincorp0001/token", credentials), http.StatusOK, &answer)
	return answer
}

// useDingtalk calls a business API, and returns the code of a refusal.
func useDingtalk(t *testing.T, twin *tokentwin.Twin, token string, wanted int) string {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, twin.URL+"/v1.0/contact/users/me", nil)
	must(t, err)
	request.Header.Set("x-acs-dingtalk-access-token", token)
	var answer struct{ Code string }
	send(t, request, wanted, &answer)
	return answer.Code
}
