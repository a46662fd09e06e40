// Has oapi-sdk-go, the official SDK, do what each line of standard input says, and answers what came of it.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"

	lark "github.com/larksuite/oapi-sdk-go/v3"
	larkcore "github.com/larksuite/oapi-sdk-go/v3/core"
)

type values map[string]string

type order struct {
	URL    string `json:"url"`
	Action string `json:"action"`
	Values values `json:"values"`
}

type outcome struct {
	Token        string `json:"token,omitempty"`
	RefreshToken string `json:"refreshToken,omitempty"`
	Refused      int    `json:"refused,omitempty"`
	OK           bool   `json:"ok,omitempty"`
	Failed       string `json:"failed,omitempty"`
}

var actions = map[string]func(*lark.Client, values) (outcome, error){
	"appTokenInternal": func(client *lark.Client, v values) (outcome, error) {
		answer, err := client.GetAppAccessTokenBySelfBuiltApp(context.Background(),
			&larkcore.SelfBuiltAppAccessTokenReq{AppID: v["appId"], AppSecret: v["appSecret"]})
		if err != nil {
			return outcome{}, err
		}
		return tokenOr(answer.AppAccessToken, answer.CodeError), nil
	},
	"tenantTokenInternal": func(client *lark.Client, v values) (outcome, error) {
		answer, err := client.GetTenantAccessTokenBySelfBuiltApp(context.Background(),
			&larkcore.SelfBuiltTenantAccessTokenReq{AppID: v["appId"], AppSecret: v["appSecret"]})
		if err != nil {
			return outcome{}, err
		}
		return tokenOr(answer.TenantAccessToken, answer.CodeError), nil
	},
	"storeAppToken": func(client *lark.Client, v values) (outcome, error) {
		answer, err := client.GetAppAccessTokenByMarketplaceApp(context.Background(),
			&larkcore.MarketplaceAppAccessTokenReq{
				AppID: v["storeAppId"], AppSecret: v["storeAppSecret"], AppTicket: v["appTicket"],
			})
		if err != nil {
			return outcome{}, err
		}
		return tokenOr(answer.AppAccessToken, answer.CodeError), nil
	},
	"storeTenantToken": func(client *lark.Client, v values) (outcome, error) {
		answer, err := client.GetTenantAccessTokenByMarketplaceApp(context.Background(),
			&larkcore.MarketplaceTenantAccessTokenReq{AppAccessToken: v["storeToken"], TenantKey: v["tenantKey"]})
		if err != nil {
			return outcome{}, err
		}
		return tokenOr(answer.TenantAccessToken, answer.CodeError), nil
	},
	"resendTicket": func(client *lark.Client, v values) (outcome, error) {
		answer, err := client.ResendAppTicket(context.Background(),
			&larkcore.ResendAppTicketReq{AppID: v["storeAppId"], AppSecret: v["storeAppSecret"]})
		if err != nil {
			return outcome{}, err
		}
		return outcome{Refused: answer.Code, OK: answer.Code == 0}, nil
	},
	"login": func(client *lark.Client, v values) (outcome, error) {
		return call(client, http.MethodPost, "/open-apis/mina/v2/tokenLoginValidate", v["token"],
			map[string]string{"code": v["loginCode"]})
	},
	"refresh": func(client *lark.Client, v values) (outcome, error) {
		return call(client, http.MethodPost, "/open-apis/authen/v1/refresh_access_token", v["token"],
			map[string]string{"grant_type": "refresh_token", "refresh_token": v["userRefreshToken"]})
	},
	"use": func(client *lark.Client, v values) (outcome, error) {
		return call(client, http.MethodGet, "/open-apis/bot/v3/info", v["token"], nil)
	},
}

func tokenOr(token string, refusal larkcore.CodeError) outcome {
	if refusal.Code != 0 {
		return outcome{Refused: refusal.Code}
	}
	return outcome{Token: token}
}

// call shows a token of one's own, whichever kind it is.
func call(client *lark.Client, method, path, token string, body any) (outcome, error) {
	answer, err := client.Do(context.Background(), &larkcore.ApiReq{
		HttpMethod:                method,
		ApiPath:                   path,
		Body:                      body,
		SupportedAccessTokenTypes: []larkcore.AccessTokenType{larkcore.AccessTokenTypeUser},
	}, larkcore.WithUserAccessToken(token))
	if err != nil {
		return outcome{}, err
	}
	var told struct {
		Code int
		Data struct {
			AccessToken  string `json:"access_token"`
			RefreshToken string `json:"refresh_token"`
		}
	}
	if err := json.Unmarshal(answer.RawBody, &told); err != nil {
		return outcome{}, err
	}
	if told.Code != 0 {
		return outcome{Refused: told.Code}, nil
	}
	if told.Data.AccessToken == "" {
		return outcome{OK: true}, nil
	}
	return outcome{Token: told.Data.AccessToken, RefreshToken: told.Data.RefreshToken}, nil
}

func act(line []byte) outcome {
	var asked order
	if err := json.Unmarshal(line, &asked); err != nil {
		return outcome{Failed: err.Error()}
	}
	action, known := actions[asked.Action]
	if !known {
		return outcome{Failed: fmt.Sprintf("there is no action %q", asked.Action)}
	}
	client := lark.NewClient("unused", "unused",
		lark.WithOpenBaseUrl(asked.URL),
		lark.WithEnableTokenCache(false),
		lark.WithHttpClient(&once{}),
		lark.WithLogger(silence{}))
	came, err := action(client, asked.Values)
	if err != nil {
		return outcome{Failed: err.Error()}
	}
	return came
}

// once lets one request through: after a stale ticket the SDK asks for another on its own, in a test of its own.
type once struct{ done bool }

func (o *once) Do(request *http.Request) (*http.Response, error) {
	if o.done {
		return nil, errors.New("one action is one request")
	}
	o.done = true
	return http.DefaultClient.Do(request)
}

// silence keeps the SDK from printing where the answers go.
type silence struct{}

func (silence) Debug(context.Context, ...interface{}) {}
func (silence) Info(context.Context, ...interface{})  {}
func (silence) Warn(context.Context, ...interface{})  {}
func (silence) Error(context.Context, ...interface{}) {}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for lines.Scan() {
		if err := answers.Encode(act(lines.Bytes())); err != nil {
			panic(err)
		}
	}
}
