#!/usr/bin/env bash
# Has Schemathesis, which nobody of the project wrote, judge a running twin by its own four specs.
# Installs it into a folder of the clone. `scripts/schemathesis/run.sh [EXAMPLES]`
set -euo pipefail
cd "$(dirname "$0")/../.."

examples=${1:-40}
home=.schemathesis
version=4.32.5

python=$(command -v python3) || { echo "Python 3 is needed: install python3 and python3-venv."; exit 1; }
if ! "$home/bin/schemathesis" --version 2>/dev/null | grep -qF "$version"; then
  "$python" -m venv "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
fi

events=$(mktemp)
mkdir -p "$home"
node src/cli/main.ts serve --port 0 --json >"$events" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$events"' EXIT
for _ in $(seq 100); do
  [[ -s $events ]] && break
  sleep 0.1
done
url=$(sed -nE '1s/.*"url":"([^"]+)".*/\1/p' "$events")
[[ -n $url ]] || { echo "The twin did not start."; exit 1; }

failed=0
for spec in feishu dingtalk ekuaibao control; do
  echo "── $spec"
  # Vendors answer a refusal with 200, and invalid input likewise, as their specs say; what is judged is whether each
  # answer is one that the spec has. The control API is held to HTTP, too.
  checks=not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance
  [[ $spec == control ]] && checks=$checks,unsupported_method,negative_data_rejection,missing_required_header
  "$home/bin/schemathesis" run "specs/$spec.yaml" \
    --url "$url" --checks "$checks" --max-examples "$examples" --seed 1 --phases examples,coverage,fuzzing \
    --exclude-operation-id streamJournal --workers 1 --no-color --suppress-health-check all --warnings off --generation-database none || failed=1
done
exit "$failed"
