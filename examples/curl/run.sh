#!/usr/bin/env bash
# Runs the example against the twin at $TOKENTWIN_URL. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v curl >/dev/null || { echo "curl is not installed"; exit 77; }
bash token-lifecycle.sh
