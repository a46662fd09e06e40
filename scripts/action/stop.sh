#!/usr/bin/env bash
# Keeps what the twin saw, shows its verdicts, and stops it.
set -euo pipefail

folder="$RUNNER_TEMP/tokentwin"
report="$folder/report"
if [[ ! -f $folder/pid ]]; then
  echo "::warning::No tokentwin was started in this job."
  exit 0
fi
mkdir -p "$report"
pid=$(cat "$folder/pid")
for name in verdicts coverage journal; do
  curl --silent --show-error --fail --max-time 10 "$TOKENTWIN_CONTROL_URL/$name" --output "$report/$name.json" || true
done
if [[ -s $report/verdicts.json ]]; then cat "$report/verdicts.json"; fi

kill "$pid" 2>/dev/null || true
for _ in $(seq 100); do
  kill -0 "$pid" 2>/dev/null || break
  sleep 0.1
done
rm -f "$folder/pid"
echo
echo "tokentwin stopped."
