#!/usr/bin/env bash
# Runs the example against the twin at $TOKENTWIN_URL. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v redis-server >/dev/null || { echo "redis-server is not installed"; exit 77; }
node --test redis-store.test.ts
