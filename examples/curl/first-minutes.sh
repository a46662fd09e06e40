#!/usr/bin/env bash
# What the README shows, run as it stands there and checked.
set -euo pipefail

twin=${TOKENTWIN_URL:-http://localhost:4010}
export TOKENTWIN_URL=$twin

# The README's twin is where `npm start` puts it.
curl() { command curl --fail-with-body --max-time 10 "${@//localhost:4010/$twin}"; }

expect() {
  if [[ $2 != *$3* ]]; then
    printf 'not ok - %s: expected %s in\n%s\n' "$1" "$3" "$2" >&2
    exit 1
  fi
  printf 'ok - %s\n' "$1"
}

curl -s localhost:4010/_twin/reset -d '' >/dev/null

shown=$(
  # region ask
  curl -s localhost:4010/open-apis/auth/v3/app_access_token/internal -H 'Content-Type: application/json' \
    -d '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}'
  # {"app_access_token":"t-g104…","code":0,"expire":7200,"msg":"ok","tenant_access_token":"t-g104…"}

  npx tokentwin clock advance 91m   # 29 minutes left: ask again, and there is a new token; both work
  npx tokentwin clock to expiry     # the old one is refused now, in Feishu's own words
  npx tokentwin journal             # what was asked and answered, and why
  # endregion
)
expect 'a token' "$shown" '"code":0,"expire":7200,"msg":"ok"'
expect 'the journal' "$shown" 'feishu.appAccessTokenInternal'
expect 'the token is dead' "$(curl -s localhost:4010/_twin/tokens)" '"state":"expired"'

shown=$(
  # region faults
  npx tokentwin faults add --operation feishu.tenantAccessTokenInternal --error 10014 --times 1
  npx tokentwin faults add --type latency --set ms=800
  npx tokentwin errors feishu       # every code: status, message, what brings it about, how we know
  npx tokentwin quirks              # every point where the evidence disagrees
  # endregion
)
expect 'the faults' "$(curl -s localhost:4010/_twin/faults)" '"latency"'
expect 'the catalogue' "$shown" 'app secret invalid'
curl -s localhost:4010/_twin/reset -d '' >/dev/null

shown=$(
  # region sandbox
  curl -s localhost:4010/_twin/sandboxes -d '{"name":"suite-a","ttl":"10m"}'      # a twin of its own at /~suite-a/
  # endregion
)
expect 'the sandbox' "$shown" '/~suite-a/_twin'
curl -s localhost:4010/_twin/sandboxes/suite-a -X DELETE >/dev/null
