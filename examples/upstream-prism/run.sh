#!/usr/bin/env bash
# Puts tokentwin in front of Prism, which has one stub: a good token gets the stub, a dead one the vendor's refusal.
# The servers that it starts are its own. Exit code 77: this machine lacks a program.
set -euo pipefail
cd "$(dirname "$0")"
command -v curl >/dev/null || { echo "curl is not installed"; exit 77; }

log=$(mktemp)
# A group of its own, since npx starts Prism as a child.
set -m
npx --yes @stoplight/prism-cli@5.16.0 mock bot.yaml --host 127.0.0.1 --port 0 >"$log" 2>&1 &
prism=$!
set +m
trap 'kill -- -$prism 2>/dev/null || true; rm -f "$log"' EXIT

upstream=
for _ in $(seq 600); do
  upstream=$(sed -nE 's/.*Prism is listening on (http:[^ ]*[0-9]).*/\1/p' "$log" | head -1)
  [ -n "$upstream" ] && break
  sleep 0.2
done
[ -n "$upstream" ] || { cat "$log"; exit 1; }

coproc TWIN { exec tokentwin serve --upstream "$upstream" --freeze --port 0 --json; }
trap 'kill -- -$prism 2>/dev/null || true; kill "$TWIN_PID" 2>/dev/null || true; rm -f "$log"' EXIT
read -r line <&"${TWIN[0]}"
url=$(sed -nE 's/.*"url":"([^"]*)".*/\1/p' <<<"$line")

body='{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}'
token=$(curl -fsS "$url/open-apis/auth/v3/tenant_access_token/internal" -d "$body" |
  sed -nE 's/.*"tenant_access_token":"([^"]*)".*/\1/p')
bot() { curl -sS "$url/open-apis/bot/v3/info" -H "Authorization: Bearer $token"; }

echo "with a good token: $(bot)"
bot | grep -q ou_bot_of_prism

curl -fsS "$url/_twin/clock" -d '{"to":"expiry"}' >/dev/null
echo "with a dead token: $(bot)"
bot | grep -q 99991663
if bot | grep -q ou_bot_of_prism; then echo "a dead token reached Prism"; exit 1; fi
