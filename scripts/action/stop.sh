#!/usr/bin/env bash
# Keeps what the twin saw, shows its verdicts in the job summary and as annotations, and stops it.
set -euo pipefail

folder="$RUNNER_TEMP/tokentwin"
report="$folder/report"
here=${TWIN_ACTION_FOLDER:-$(dirname "$0")/../..}
fail_on=${TWIN_FAIL_ON:-error}
if [[ ! -f $folder/pid ]]; then
  echo "::warning::No tokentwin was started in this job."
  exit 0
fi
mkdir -p "$report"
pid=$(cat "$folder/pid")
severity=$fail_on
[[ $fail_on == never ]] && severity=error
for name in "verdicts?fail-on=$severity" coverage journal; do
  curl --silent --show-error --fail --max-time 10 --header "Accept-Language: ${TWIN_LANG:-en}" \
    "$TOKENTWIN_CONTROL_URL/$name" --output "$report/${name%%\?*}.json" || true
done

kill "$pid" 2>/dev/null || true
for _ in $(seq 100); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.1
done
rm -f "$folder/pid"
echo "tokentwin stopped."

code=0
if [[ -s $report/verdicts.json ]]; then
  node "$here/scripts/action/report.mjs" "$report/verdicts.json" "${TWIN_LANG:-en}"
  if [[ $fail_on != never ]] && grep -q '"ok":false' "$report/verdicts.json"; then code=1; fi
else
  echo "::error::The twin gave no verdicts: it ended before this step."
  code=1
fi
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
