#!/usr/bin/env bash
# The life of a token at each vendor, told by curl. Every step is asserted; the first that fails ends the script.
set -euo pipefail

twin=${TOKENTWIN_URL:-http://127.0.0.1:4010}
control=${TOKENTWIN_CONTROL_URL:-$twin/_twin}

# --- tools ---------------------------------------------------------------------------------------------------

# request PATH [curl options]: sets $status and $body.
request() {
  local answer
  answer=$(curl --silent --show-error --max-time 10 --write-out '\n%{http_code}' "$twin$1" "${@:2}")
  status=${answer##*$'\n'}
  body=${answer%$'\n'*}
}

post() { request "$1" --header 'Content-Type: application/json' --data "$2"; }

# control PATH BODY: steers the twin.
control() {
  curl --silent --show-error --fail --max-time 10 --output /dev/null \
    --header 'Content-Type: application/json' --data "$2" "$control$1"
}

# field NAME: the value of a string or number in $body.
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" <<<"$body"; }

# expect WHAT SEEN WANTED
expect() {
  if [[ $2 != "$3" ]]; then
    printf 'not ok - %s: expected %s, saw %s\n  last answer: %s %s\n' "$1" "$3" "$2" "$status" "$body" >&2
    exit 1
  fi
  printf 'ok - %s\n' "$1"
}

differs() {
  if [[ $2 == "$3" ]]; then
    printf 'not ok - %s: both are %s\n' "$1" "$2" >&2
    exit 1
  fi
  printf 'ok - %s\n' "$1"
}

# A stopped clock makes every number below exact.
start_over() {
  control /reset '{}'
  control /clock '{"freeze":true}'
}

# --- Feishu: one token for two hours; in its last 30 minutes a second one beside it ------------------------------

feishu_token() {
  post /open-apis/auth/v3/app_access_token/internal \
    '{"app_id":"cli_00000000000000a1","app_secret":"twin-secret-self-built"}'
}
feishu_use() { request /open-apis/contact/v3/users/ou_1 --header "Authorization: Bearer $1"; }

start_over
feishu_token
first=$(field app_access_token)
expect 'Feishu: a fresh token lives 7200 seconds' "$(field expire)" 7200

control /clock '{"advance":"1h"}'
feishu_token
expect 'Feishu: an hour later it is the same token' "$(field app_access_token)" "$first"
expect 'Feishu: expire has shrunk to what is left' "$(field expire)" 3600

control /clock '{"advance":"31m"}'
feishu_token
second=$(field app_access_token)
differs 'Feishu: in the last 30 minutes there is a new token' "$second" "$first"
expect 'Feishu: the new one lives 7200 seconds again' "$(field expire)" 7200
feishu_use "$first"
expect 'Feishu: the old one still works' "$(field code)" 0
feishu_use "$second"
expect 'Feishu: so does the new one' "$(field code)" 0

control /clock '{"advance":"29m"}'
feishu_use "$first"
expect 'Feishu: at its expiry the old one is refused, HTTP' "$status" 400
expect 'Feishu: at its expiry the old one is refused, code' "$(field code)" 99991663
feishu_use "$second"
expect 'Feishu: the new one goes on' "$(field code)" 0

# --- DingTalk: asking again renews the token that there is -------------------------------------------------------

dingtalk_token() {
  post /v1.0/oauth2/dingtwincorp0001/token \
    '{"client_id":"dingtwinclient0001","client_secret":"twin-secret-dingtalk","grant_type":"client_credentials"}'
}
dingtalk_use() { request /v1.0/contact/users/me --header "x-acs-dingtalk-access-token: $1"; }

start_over
dingtalk_token
first=$(field access_token)
expect 'DingTalk: a fresh token lives 7200 seconds' "$(field expires_in)" 7200

control /clock '{"advance":"1h59m"}'
dingtalk_token
expect 'DingTalk: a minute before its end it is the same token' "$(field access_token)" "$first"
expect 'DingTalk: and it has been renewed' "$(field expires_in)" 7200

control /clock '{"advance":"2h"}'
dingtalk_use "$first"
expect 'DingTalk: at its expiry it is refused, HTTP' "$status" 400
expect 'DingTalk: at its expiry it is refused, code' "$(field code)" InvalidAuthentication
dingtalk_token
differs 'DingTalk: after that there is a new token' "$(field access_token)" "$first"
dingtalk_use "$(field access_token)"
expect 'DingTalk: which works' "$status" 200

# --- Ekuaibao: a token a call, an absolute expireTime, and a refresh that lasts 32 days --------------------------

ekuaibao_token() {
  post /api/openapi/v1/auth/getAccessToken \
    '{"appKey":"00000000-0000-4000-8000-0000000000e1","appSecurity":"00000000-0000-4000-8000-0000000000e2"}'
}
# The token holds ":" and may hold "$", so curl encodes it.
ekuaibao_use() { request /api/openapi/v1/staffs --get --data-urlencode "accessToken=$1"; }

start_over
ekuaibao_token
first=$(field accessToken)
first_end=$(field expireTime)
ekuaibao_use "$first"
expect 'Ekuaibao: a fresh token works' "$status" 200

control /clock '{"advance":"1h"}'
ekuaibao_token
second=$(field accessToken)
refresh=$(field refreshToken)
differs 'Ekuaibao: asking again gives another token' "$second" "$first"
expect 'Ekuaibao: expireTime is an instant in milliseconds' "$(($(field expireTime) - first_end))" 3600000
ekuaibao_use "$first"
expect 'Ekuaibao: the earlier one still works' "$status" 200

control /clock '{"advance":"1h"}'
ekuaibao_use "$first"
expect 'Ekuaibao: at its expiry it is refused' "$status" 403

refreshed_at=$(curl --silent --fail --max-time 10 "$control/clock" | sed 's/.*"nowMs":\([0-9]*\).*/\1/')
request /api/openapi/v2/auth/refreshToken --request POST --get --data-urlencode "accessToken=$second" \
  --data-urlencode "refreshToken=$refresh" --data-urlencode 'powerCode=219904'
third=$(field accessToken)
refresh=$(field refreshToken)
differs 'Ekuaibao: a refresh changes the token' "$third" "$second"
expect 'Ekuaibao: and lasts 32 days' "$((($(field expireTime) - refreshed_at) / 86400000))" 32
ekuaibao_use "$third"
expect 'Ekuaibao: the refreshed one works' "$status" 200

control /clock '{"advance":"32d"}'
request /api/openapi/v2/auth/refreshToken --request POST --get --data-urlencode "accessToken=$third" \
  --data-urlencode "refreshToken=$refresh" --data-urlencode 'powerCode=219904'
expect 'Ekuaibao: a dead token cannot be refreshed' "$status" 403
