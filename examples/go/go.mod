module example.com/tokentwin-go

go 1.22

require (
	github.com/larksuite/oapi-sdk-go/v3 v3.5.3
	tokentwin.invalid/tokentwin v0.0.0
)

replace tokentwin.invalid/tokentwin => ../../packages/go
