// The official Feishu SDK, as its page says.
package main

import (
	"context"
	"fmt"
	"os"

	lark "github.com/larksuite/oapi-sdk-go/v3"
	larkcontact "github.com/larksuite/oapi-sdk-go/v3/service/contact/v3"
)

func main() {
	client := lark.NewClient("cli_00000000000000a1", "twin-secret-self-built",
		lark.WithOpenBaseUrl(os.Getenv("TOKENTWIN_URL")))
	failed := 0
	for number := 0; number < 6; number++ {
		answer, err := client.Contact.User.Get(context.Background(),
			larkcontact.NewGetUserReqBuilder().UserId("ou_1").Build())
		if err != nil || !answer.Success() {
			failed++
			fmt.Println("call", number, "failed:", err)
		}
	}
	if failed > 0 {
		os.Exit(1)
	}
}
