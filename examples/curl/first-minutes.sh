#!/usr/bin/env bash
# Runs and checks the snippets of the README.
set -euo pipefail

twin=${TOKENTWIN_URL:-http://localhost:4010}
export TOKENTWIN_URL=$twin

# The README uses the address of `npm start`.
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

  npx tokentwin clock advance 91m              # 29 minutes left: the next request gets a new token
  npx tokentwin clock to expiry --token tok_1  # the first token expires; a newer one stays valid
  npx tokentwin tokens                         # every token and its state
  npx tokentwin journal                        # every request and response, and the reason
  # endregion
)
expect 'a token' "$shown" '"code":0,"expire":7200,"msg":"ok"'
expect 'the journal' "$shown" 'feishu.appAccessTokenInternal'
expect 'the token has expired' "$(curl -s localhost:4010/_twin/tokens)" '"state":"expired"'

shown=$(
  # region faults
  npx tokentwin faults add --operation feishu.tenantAccessTokenInternal --error 10014 --times 1
  npx tokentwin faults add --type latency --set ms=800
  npx tokentwin errors feishu       # the documented errors and their conditions
  npx tokentwin quirks              # behaviours on which the sources disagree
  # endregion
)
expect 'the faults' "$(curl -s localhost:4010/_twin/faults)" '"latency"'
expect 'the catalogue' "$shown" 'app secret invalid'
curl -s localhost:4010/_twin/reset -d '' >/dev/null

shown=$(
  # region sandbox
  curl -s localhost:4010/_twin/sandboxes -d '{"name":"suite-a","ttl":"10m"}'      # at /~suite-a/
  # endregion
)
expect 'the sandbox' "$shown" '/~suite-a/_twin'
curl -s localhost:4010/_twin/sandboxes/suite-a -X DELETE >/dev/null
