#!/usr/bin/env bash
# Runs the example; the library finds the server. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v go >/dev/null || { echo "Go is not installed"; exit 77; }
go vet ./...
go test -count=1 ./...
