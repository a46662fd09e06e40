// Go's net/http and Feishu's official SDK at Feishu's own host: LIBRARY token | use TOKEN.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	lark "github.com/larksuite/oapi-sdk-go/v3"
	larkcore "github.com/larksuite/oapi-sdk-go/v3/core"
)

const (
	base      = "https://open.feishu.cn/open-apis"
	appID     = "cli_00000000000000a1"
	appSecret = "twin-secret-self-built"
)

type answer struct {
	Code  int    `json:"code"`
	Token string `json:"app_access_token"`
}

func main() {
	library, mode := os.Args[1], os.Args[2]
	token := ""
	if mode == "use" {
		token = os.Args[3]
	}
	var got answer
	if library == "sdk" {
		got = withSDK(mode, token)
	} else {
		got = withHTTP(mode, token)
	}
	if mode == "token" {
		fmt.Println(got.Token)
	} else {
		fmt.Println(got.Code)
	}
}

func withHTTP(mode, token string) answer {
	var request *http.Request
	if mode == "token" {
		body, _ := json.Marshal(map[string]string{"app_id": appID, "app_secret": appSecret})
		request, _ = http.NewRequest(http.MethodPost, base+"/auth/v3/app_access_token/internal", bytes.NewReader(body))
		request.Header.Set("Content-Type", "application/json")
	} else {
		request, _ = http.NewRequest(http.MethodGet, base+"/contact/v3/users/me", nil)
		request.Header.Set("Authorization", "Bearer "+token)
	}
	response, err := http.DefaultClient.Do(request)
	check(err)
	defer response.Body.Close()
	var got answer
	check(json.NewDecoder(response.Body).Decode(&got))
	return got
}

func withSDK(mode, token string) answer {
	// Without its token cache the SDK sends the token that it is given.
	client := lark.NewClient(appID, appSecret, lark.WithEnableTokenCache(false), lark.WithLogLevel(larkcore.LogLevelError))
	ctx := context.Background()
	var response *larkcore.ApiResp
	var err error
	if mode == "token" {
		body := map[string]string{"app_id": appID, "app_secret": appSecret}
		response, err = client.Post(ctx, "/open-apis/auth/v3/app_access_token/internal", body, larkcore.AccessTokenTypeNone)
	} else {
		response, err = client.Get(ctx, "/open-apis/contact/v3/users/me", nil, larkcore.AccessTokenTypeTenant,
			larkcore.WithTenantAccessToken(token))
	}
	check(err)
	var got answer
	check(json.Unmarshal(response.RawBody, &got))
	return got
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
