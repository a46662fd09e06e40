#!/usr/bin/env bash
# Runs the example; the server that it starts is its own.
set -euo pipefail
cd "$(dirname "$0")"

tokentwin generate wecom.yaml --out generated
node --test wecom.test.ts

# The commands know the vendor too.
tokentwin errors wecom --vendor wecom.ts | grep -q 40014
tokentwin example wecom.gettoken --vendor wecom.ts | grep -q expires_in
tokentwin check seed.yaml --vendor wecom.ts

# And the server answers for it.
coproc SERVER { exec tokentwin serve --vendor wecom.ts --seed seed.yaml --port 0 --json; }
trap 'kill "$SERVER_PID"' EXIT
read -r listening <&"${SERVER[0]}"
url=$(node -p 'JSON.parse(process.argv[1]).url' "$listening")
curl -fsS "$url/cgi-bin/gettoken?corpid=ww1&corpsecret=s1" | grep '"errcode":0'
