"""Ekuaibao with requests: absolute expiry, a token in the query, a refresh that lasts 32 days."""

import requests

CREDENTIALS = {
    "appKey": "00000000-0000-4000-8000-0000000000e1",
    "appSecurity": "00000000-0000-4000-8000-0000000000e2",
}
DAY_MS = 24 * 60 * 60 * 1000


def ask_for_token(twin):
    response = requests.post(f"{twin.url}/api/openapi/v1/auth/getAccessToken", json=CREDENTIALS, timeout=10)
    response.raise_for_status()
    return response.json()["value"]


def refresh(twin, pair):
    query = {
        "accessToken": pair["accessToken"],
        "refreshToken": pair["refreshToken"],
        "powerCode": "219904",
    }
    return requests.post(f"{twin.url}/api/openapi/v2/auth/refreshToken", params=query, timeout=10)


def use(twin, pair):
    # params= encodes the ":" and "$" that a token may hold. A query glued together by hand does not.
    query = {"accessToken": pair["accessToken"]}
    return requests.get(f"{twin.url}/api/openapi/v1/staffs", params=query, timeout=10)


def test_each_call_gives_a_token_of_its_own(twin):
    first = ask_for_token(twin)
    twin.advance("1h")
    second = ask_for_token(twin)
    assert second["accessToken"] != first["accessToken"]
    # An instant in milliseconds, not a duration.
    assert second["expireTime"] - first["expireTime"] == 3_600_000
    assert use(twin, first).ok and use(twin, second).ok

    twin.advance("1h")
    assert use(twin, first).status_code == 403
    assert use(twin, second).ok


def test_a_refresh_lasts_32_days_and_needs_a_token_that_is_alive(twin):
    pair = ask_for_token(twin)
    twin.go_to("expiry", offset="-1m")
    longer = refresh(twin, pair).json()["value"]
    assert longer["accessToken"] != pair["accessToken"]
    assert longer["refreshToken"] != pair["refreshToken"]
    assert longer["expireTime"] == round(twin.now() * 1000) + 32 * DAY_MS
    assert use(twin, longer).ok

    twin.advance("32d")
    assert use(twin, longer).status_code == 403
    assert refresh(twin, longer).status_code == 403
    assert use(twin, ask_for_token(twin)).ok
