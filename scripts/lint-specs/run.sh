#!/usr/bin/env bash
# Has two linters, which nobody of the project wrote, judge the four specs: Redocly's recommended rules and Spectral's for OpenAPI.
# Both are fetched at a pinned version. An error fails; warnings are shown.
set -euo pipefail
cd "$(dirname "$0")/../.."

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
specs=(specs/feishu.yaml specs/dingtalk.yaml specs/ekuaibao.yaml specs/control.yaml)

npx --yes @redocly/cli@2.77.0 lint "${specs[@]}" --extends recommended --format summary
npx --yes @stoplight/spectral-cli@6.16.3 lint "${specs[@]}" --ruleset scripts/lint-specs/spectral.yaml --fail-severity error --display-only-failures --quiet
