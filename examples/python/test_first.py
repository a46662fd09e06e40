"""The shortest test there is. The README shows it."""

# region renewal
import requests

APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}


def ask(base_url):
    url = f"{base_url}/open-apis/auth/v3/app_access_token/internal"
    return requests.post(url, json=APP).json()["app_access_token"]


def test_renewal(tokentwin):  # a fixture of pip install tokentwin: a twin of its own for each test
    first = ask(tokentwin.url)
    tokentwin.clock.to("renewal-window")
    assert ask(tokentwin.url) != first
# endregion
