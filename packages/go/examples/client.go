// Package examples has two clients of Feishu: one with a common mistake, and the same without it.
package examples

import (
	"bytes"
	"encoding/json"
	"net/http"
)

const invalidToken = 99991663

// FaultyClient trusts its cache: an expired token is used again and again.
type FaultyClient struct {
	BaseURL string
	token   string
}

// User reads a user, and returns the vendor's code: 0 for a success.
func (client *FaultyClient) User(id string) (code int, err error) {
	if client.token == "" {
		if client.token, err = askForToken(client.BaseURL); err != nil {
			return 0, err
		}
	}
	return readUser(client.BaseURL, client.token, id)
}

// GoodClient drops a refused token, and repeats the call once.
type GoodClient struct {
	BaseURL string
	token   string
}

// User reads a user, and returns the vendor's code: 0 for a success.
func (client *GoodClient) User(id string) (code int, err error) {
	for attempt := 0; attempt < 2; attempt++ {
		if client.token == "" {
			if client.token, err = askForToken(client.BaseURL); err != nil {
				return 0, err
			}
		}
		if code, err = readUser(client.BaseURL, client.token, id); err != nil || code != invalidToken {
			return code, err
		}
		client.token = ""
	}
	return code, nil
}

func askForToken(baseURL string) (string, error) {
	body := `{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}`
	request, err := http.NewRequest(http.MethodPost, baseURL+"/open-apis/auth/v3/tenant_access_token/internal",
		bytes.NewBufferString(body))
	if err != nil {
		return "", err
	}
	request.Header.Set("Content-Type", "application/json")
	var answer struct {
		Token string `json:"tenant_access_token"`
	}
	err = send(request, &answer)
	return answer.Token, err
}

func readUser(baseURL, token, id string) (int, error) {
	request, err := http.NewRequest(http.MethodGet, baseURL+"/open-apis/contact/v3/users/"+id, nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("Authorization", "Bearer "+token)
	var answer struct{ Code int }
	err = send(request, &answer)
	return answer.Code, err
}

func send(request *http.Request, into any) error {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return json.NewDecoder(response.Body).Decode(into)
}
