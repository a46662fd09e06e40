module tokentwin.example/intercept

go 1.23

require github.com/larksuite/oapi-sdk-go/v3 v3.5.3
