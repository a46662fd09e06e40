"""DingTalk with requests: a token that every further call renews."""

import pytest
import requests

pytestmark = pytest.mark.tokentwin(freeze=True)

CREDENTIALS = {
    "client_id": "dingtwinclient0001",
    "client_secret": "twin-secret-dingtalk",
    "grant_type": "client_credentials",
}


def ask_for_token(tokentwin):
    response = requests.post(f"{tokentwin.url}/v1.0/oauth2/dingtwincorp0001/token", json=CREDENTIALS, timeout=10)
    response.raise_for_status()
    return response.json()


def use(tokentwin, token):
    headers = {"x-acs-dingtalk-access-token": token}
    return requests.get(f"{tokentwin.url}/v1.0/contact/users/me", headers=headers, timeout=10)


def test_a_token_lives_two_hours_after_it_was_last_asked_for(tokentwin):
    first = ask_for_token(tokentwin)
    assert first["expires_in"] == 7200

    # There is no renewal window: asking again keeps the token and renews it.
    tokentwin.clock.to("expiry", offset="-1m")
    assert ask_for_token(tokentwin) == first

    tokentwin.clock.advance("2h")
    refusal = use(tokentwin, first["access_token"])
    assert refusal.status_code == 400
    # The same words as for a token that never was: the code alone tells nobody that it expired.
    assert refusal.json()["code"] == "InvalidAuthentication"
    assert use(tokentwin, "never-was").json()["code"] == "InvalidAuthentication"

    second = ask_for_token(tokentwin)
    assert second["access_token"] != first["access_token"]
    assert use(tokentwin, second["access_token"]).ok
