"""The shortest test there is, with nothing but requests. The README shows it."""

# region renewal
import os

import requests

TWIN, CONTROL = os.environ["TOKENTWIN_URL"], os.environ["TOKENTWIN_CONTROL_URL"]
APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}


def ask():
    return requests.post(f"{TWIN}/open-apis/auth/v3/app_access_token/internal", json=APP).json()["app_access_token"]


def test_renewal():
    first = ask()
    assert ask() == first
    requests.post(f"{CONTROL}/clock", json={"advance": "91m"})
    assert ask() != first
# endregion
