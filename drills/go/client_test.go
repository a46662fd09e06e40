// A client by hand in go test: FLAW says which flaw it has.
package drill

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

var base = os.Getenv("TOKENTWIN_URL")

var httpClient = &http.Client{Timeout: 5 * time.Second}

var cached string

type answer struct {
	Code              int    `json:"code"`
	TenantAccessToken string `json:"tenant_access_token"`
}

func send(method, path, token string, body any) (answer, error) {
	text, _ := json.Marshal(body)
	request, err := http.NewRequest(method, base+path, bytes.NewReader(text))
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := httpClient.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	var read answer
	return read, json.NewDecoder(response.Body).Decode(&read)
}

func fetchToken() (string, error) {
	credentials := map[string]string{"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}
	for attempt := 1; ; attempt++ {
		got, err := send(http.MethodPost, "/open-apis/auth/v3/tenant_access_token/internal", "", credentials)
		if err == nil && (got.Code != 0 || got.TenantAccessToken == "") {
			err = fmt.Errorf("token request failed with code %d", got.Code)
		}
		if err == nil {
			return got.TenantAccessToken, nil
		}
		if attempt == 3 || strings.Contains(err.Error(), "10014") {
			return "", err
		}
		time.Sleep(time.Duration(attempt) * 300 * time.Millisecond)
	}
}

func use() (int, error) {
	if cached == "" {
		token, err := fetchToken()
		if err != nil {
			return 0, err
		}
		cached = token
	}
	got, err := send(http.MethodGet, "/open-apis/contact/v3/users/me", cached, nil)
	return got.Code, err
}

func TestCalls(t *testing.T) {
	for number := 0; number < 6; number++ {
		t.Run(fmt.Sprint(number), func(t *testing.T) {
			code, err := use()
			if code != 0 && err == nil && os.Getenv("FLAW") != "no-recovery" {
				cached = ""
				code, err = use()
			}
			if err != nil || code != 0 {
				t.Fatalf("code %d, %v", code, err)
			}
		})
	}
}
