"""DingTalk with requests: a token that every further call renews."""

import requests

CREDENTIALS = {
    "client_id": "dingtwinclient0001",
    "client_secret": "twin-secret-dingtalk",
    "grant_type": "client_credentials",
}


def ask_for_token(twin):
    response = requests.post(f"{twin.url}/v1.0/oauth2/dingtwincorp0001/token", json=CREDENTIALS, timeout=10)
    response.raise_for_status()
    return response.json()


def use(twin, token):
    headers = {"x-acs-dingtalk-access-token": token}
    return requests.get(f"{twin.url}/v1.0/contact/users/me", headers=headers, timeout=10)


def test_a_token_lives_two_hours_after_it_was_last_asked_for(twin):
    first = ask_for_token(twin)
    assert first["expires_in"] == 7200

    # There is no renewal window: asking again keeps the token and renews it.
    twin.go_to("expiry", offset="-1m")
    assert ask_for_token(twin) == first

    twin.advance("2h")
    refusal = use(twin, first["access_token"])
    assert refusal.status_code == 400
    # The same words as for a token that never was: the code alone tells nobody that it expired.
    assert refusal.json()["code"] == "InvalidAuthentication"
    assert use(twin, "never-was").json()["code"] == "InvalidAuthentication"

    second = ask_for_token(twin)
    assert second["access_token"] != first["access_token"]
    assert use(twin, second["access_token"]).ok
