"""Ekuaibao with requests: absolute expiry, a token in the query, a refresh that lasts 32 days."""

import pytest
import requests

pytestmark = pytest.mark.tokentwin(freeze=True)

CREDENTIALS = {
    "appKey": "00000000-0000-4000-8000-0000000000e1",
    "appSecurity": "00000000-0000-4000-8000-0000000000e2",
}
DAY_MS = 24 * 60 * 60 * 1000


def ask_for_token(tokentwin):
    response = requests.post(f"{tokentwin.url}/api/openapi/v1/auth/getAccessToken", json=CREDENTIALS, timeout=10)
    response.raise_for_status()
    return response.json()["value"]


def refresh(tokentwin, pair):
    query = {
        "accessToken": pair["accessToken"],
        "refreshToken": pair["refreshToken"],
        "powerCode": "219904",
    }
    return requests.post(f"{tokentwin.url}/api/openapi/v2/auth/refreshToken", params=query, timeout=10)


def use(tokentwin, pair):
    # params= encodes the ":" and "$" that a token may hold. A query glued together by hand does not.
    query = {"accessToken": pair["accessToken"]}
    return requests.get(f"{tokentwin.url}/api/openapi/v1/staffs", params=query, timeout=10)


def test_each_call_gives_a_token_of_its_own(tokentwin):
    first = ask_for_token(tokentwin)
    tokentwin.clock.advance("1h")
    second = ask_for_token(tokentwin)
    assert second["accessToken"] != first["accessToken"]
    # An instant in milliseconds, not a duration.
    assert second["expireTime"] - first["expireTime"] == 3_600_000
    assert use(tokentwin, first).ok and use(tokentwin, second).ok

    tokentwin.clock.advance("1h")
    assert use(tokentwin, first).status_code == 403
    assert use(tokentwin, second).ok


def test_a_refresh_lasts_32_days_and_needs_a_token_that_is_alive(tokentwin):
    pair = ask_for_token(tokentwin)
    tokentwin.clock.to("expiry", offset="-1m")
    longer = refresh(tokentwin, pair).json()["value"]
    assert longer["accessToken"] != pair["accessToken"]
    assert longer["refreshToken"] != pair["refreshToken"]
    assert longer["expireTime"] == tokentwin.clock.read().now_ms + 32 * DAY_MS
    assert use(tokentwin, longer).ok

    tokentwin.clock.advance("32d")
    assert use(tokentwin, longer).status_code == 403
    assert refresh(tokentwin, longer).status_code == 403
    assert use(tokentwin, ask_for_token(tokentwin)).ok
