module tokentwin.invalid/tokentwin

go 1.21
