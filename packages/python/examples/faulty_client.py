"""A client with a common mistake: it trusts its cache, and an expired token is used again and again."""

import json
import urllib.request

APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}


class FaultyClient:
    def __init__(self, base_url):
        self._base_url = base_url
        self._token = None

    def user(self, user_id):
        if self._token is None:
            self._token = call(f"{self._base_url}/open-apis/auth/v3/tenant_access_token/internal", body=APP)[
                "tenant_access_token"
            ]
        return call(f"{self._base_url}/open-apis/contact/v3/users/{user_id}", token=self._token)


def call(url, body=None, token=None):
    """Sends JSON; a refusal of the vendor is an answer as well."""
    request = urllib.request.Request(url, headers={"Content-Type": "application/json"})
    if body is not None:
        request.data = json.dumps(body).encode()
    if token is not None:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        return json.load(error)
