#!/usr/bin/env bash
# Runs the example; it needs no server.
set -euo pipefail
cd "$(dirname "$0")"
npx vitest run
