package examples

import (
	"testing"

	"tokentwin.invalid/tokentwin"
)

type client interface{ User(id string) (int, error) }

func TestGoodClientSurvivesExpiry(t *testing.T) {
	t.Parallel()
	twin := tokentwin.Start(t)
	client := &GoodClient{BaseURL: twin.URL}
	expectCode(t, client, 0)
	twin.Clock.To(tokentwin.Expiry)
	expectCode(t, client, 0)
}

func TestFaultyClientKeepsAnExpiredToken(t *testing.T) {
	t.Parallel()
	// Without the expectation the test fails, and says what is wrong in the client.
	twin := tokentwin.Start(t, tokentwin.Expect("no-recovery"))
	client := &FaultyClient{BaseURL: twin.URL}
	expectCode(t, client, 0)
	twin.Clock.To(tokentwin.Expiry)
	for use := 0; use < 3; use++ {
		expectCode(t, client, invalidToken)
	}
}

func expectCode(t *testing.T, client client, wanted int) {
	t.Helper()
	code, err := client.User("ou_1")
	if err != nil {
		t.Fatal(err)
	}
	if code != wanted {
		t.Fatalf("code %d, not %d", code, wanted)
	}
}
