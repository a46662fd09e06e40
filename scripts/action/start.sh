#!/usr/bin/env bash
# Starts a twin that outlives this step, waits until it listens, and tells the next steps where.
set -euo pipefail

folder="$RUNNER_TEMP/tokentwin"
mkdir -p "$folder"
# On a busy machine the loop below looks before the program has made it.
: >"$folder/events.jsonl"
# The action that is pinned runs the package of its own version, whatever has been published since.
own_version=$(sed -nE 's/^ *"version": *"([^"]+)".*/\1/p' "${TWIN_ACTION_FOLDER:-$(dirname "$0")/../..}/package.json" | head -n 1)
command=${TWIN_COMMAND:-npx --yes tokentwin@${TWIN_VERSION:-$own_version}}

# Both are lists of words by intention.
# shellcheck disable=SC2086
nohup $command serve --port 0 --json ${TWIN_ARGS:-} >"$folder/events.jsonl" 2>"$folder/stderr.txt" </dev/null &
pid=$!
echo "$pid" >"$folder/pid"

for _ in $(seq 300); do
  first=$(head -n 1 "$folder/events.jsonl")
  [[ $first == *'"event":"listening"'* ]] && break
  if ! kill -0 "$pid" 2>/dev/null; then
    echo "::error::tokentwin ended: $(cat "$folder/stderr.txt")"
    exit 1
  fi
  sleep 0.1
done
if [[ $first != *'"event":"listening"'* ]]; then
  echo "::error::tokentwin did not listen within 30 s: $(cat "$folder/stderr.txt")"
  exit 1
fi

url=$(sed -E 's/.*"url":"([^"]+)".*/\1/' <<<"$first")
control=$url/_twin
printf 'url=%s\ncontrol-url=%s\n' "$url" "$control" >>"$GITHUB_OUTPUT"
printf 'TOKENTWIN_URL=%s\nTOKENTWIN_CONTROL_URL=%s\n' "$url" "$control" >>"$GITHUB_ENV"
echo "tokentwin listens on $url"
