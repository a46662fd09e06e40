"""Python's HTTP clients and Feishu's official SDK at Feishu's own host: python.py LIBRARY token | use TOKEN."""

import sys

BASE = "https://open.feishu.cn/open-apis"
APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}

library, mode = sys.argv[1:3]
token = sys.argv[3] if mode == "use" else None


def with_http(client):
    if mode == "token":
        return client.post(f"{BASE}/auth/v3/app_access_token/internal", json=APP).json()["app_access_token"]
    answer = client.get(f"{BASE}/contact/v3/users/me", headers={"Authorization": f"Bearer {token}"})
    return answer.json()["code"]


def with_sdk():
    import lark_oapi as lark
    from lark_oapi.core.token import TokenManager

    client = lark.Client.builder().app_id(APP["app_id"]).app_secret(APP["app_secret"])
    client = client.enable_set_token(True).log_level(lark.LogLevel.CRITICAL).build()
    if mode == "token":
        return TokenManager.get_self_app_token(client._config)
    request = lark.BaseRequest.builder().http_method(lark.HttpMethod.GET).uri("/open-apis/contact/v3/users/me")
    request = request.token_types({lark.AccessTokenType.TENANT}).build()
    option = lark.RequestOption.builder().tenant_access_token(token).build()
    return client.request(request, option).code


if library == "lark-oapi":
    print(with_sdk())
elif library == "httpx":
    import httpx

    with httpx.Client() as client:
        print(with_http(client))
else:
    import requests

    print(with_http(requests))
