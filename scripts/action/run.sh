#!/usr/bin/env bash
# Runs a command against a twin of its own, keeps page and reports, and tells the last step how it ended.
set -euo pipefail

report="$RUNNER_TEMP/tokentwin/report"
mkdir -p "$report"
here=${TWIN_ACTION_FOLDER:-$(dirname "$0")/../..}
own_version=$(sed -nE 's/^ *"version": *"([^"]+)".*/\1/p' "$here/package.json" | head -n 1)
command=${TWIN_COMMAND:-npx --yes tokentwin@${TWIN_VERSION:-$own_version}}
fail_on=${TWIN_FAIL_ON:-error}
# exec knows no "never": the job then fails with the command alone.
severity=$fail_on
[[ $fail_on == never ]] && severity=error

code=0
# Both are lists of words by intention.
# shellcheck disable=SC2086
$command exec --fail-on "$severity" --html "$report/run.html" --report "$report/run.json" \
  --junit "$report/junit.xml" ${TWIN_LANG:+--lang "$TWIN_LANG"} ${TWIN_ARGS:-} \
  -- bash -c "$TWIN_RUN" || code=$?

if [[ -s $report/run.json ]]; then
  node "$here/scripts/action/report.mjs" "$report/run.json" "${TWIN_LANG:-en}" page
  own=$(node -p "const r = JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8')); (r.plain ?? r).exitCode ?? 1" "$report/run.json")
  [[ $fail_on == never ]] && code=$own
fi
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
