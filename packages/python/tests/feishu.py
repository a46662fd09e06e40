"""A few calls of a Feishu client."""

import json
import urllib.error
import urllib.request

APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}
OPERATION = "feishu.tenantAccessTokenInternal"


def ask(base_url, app=APP):
    return send(f"{base_url}/open-apis/auth/v3/tenant_access_token/internal", body=app)


def use(base_url, token):
    return send(f"{base_url}/open-apis/contact/v3/users/me", token=token)


def send(url, body=None, token=None):
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


def misbehave(twin):
    """Uses a revoked token again and again."""
    token = ask(twin.url)["tenant_access_token"]
    twin.tokens.revoke(token)
    for _ in range(3):
        use(twin.url, token)
