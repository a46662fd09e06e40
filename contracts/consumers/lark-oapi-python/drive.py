"""Has lark-oapi, the official SDK, do what each line of standard input says, and answers what came of it."""

import json
import sys

import lark_oapi as lark
from lark_oapi.core.cache import ICache
from lark_oapi.core.exception import ObtainAccessTokenException
from lark_oapi.core.token import TokenManager


class NoCache(ICache):
    """The SDK has one cache for the whole process; without it one action is one request."""

    def get(self, key):
        return ""

    def set(self, key, value, expire):
        pass


TokenManager.cache = NoCache()


def config(url, app_id="unused", app_secret="unused"):
    client = lark.Client.builder().app_id(app_id).app_secret(app_secret).domain(url)
    return client.build()._config


def app_token_internal(url, values):
    return {"token": TokenManager.get_self_app_token(config(url, values["appId"], values["appSecret"]))}


def tenant_token_internal(url, values):
    return {"token": TokenManager.get_self_tenant_token(config(url, values["appId"], values["appSecret"]))}


def store_app_token(url, values):
    store = config(url, values["storeAppId"], values["storeAppSecret"])
    return {"token": TokenManager.get_isv_app_token(store, values["appTicket"])}


def call(url, method, path, token, body=None):
    request = lark.BaseRequest.builder().http_method(method).uri(path)
    request = request.token_types({lark.AccessTokenType.USER})
    if body is not None:
        request = request.body(body)
    option = lark.RequestOption.builder().user_access_token(token).build()
    client = lark.Client.builder().app_id("unused").app_secret("unused").domain(url).enable_set_token(True).build()
    return json.loads(client.request(request.build(), option).raw.content)


def outcome_of(answer):
    if answer["code"] != 0:
        return {"refused": answer["code"]}
    data = answer.get("data") or {}
    if "access_token" not in data:
        return {"ok": True}
    return {"token": data["access_token"], "refreshToken": data["refresh_token"]}


def login(url, values):
    path = "/open-apis/mina/v2/tokenLoginValidate"
    return outcome_of(call(url, lark.HttpMethod.POST, path, values["token"], {"code": values["loginCode"]}))


def use(url, values):
    return outcome_of(call(url, lark.HttpMethod.GET, "/open-apis/bot/v3/info", values["token"]))


ACTIONS = {
    "appTokenInternal": app_token_internal,
    "tenantTokenInternal": tenant_token_internal,
    "storeAppToken": store_app_token,
    "login": login,
    "use": use,
}


def act(order):
    try:
        return ACTIONS[order["action"]](order["url"], order["values"])
    except ObtainAccessTokenException as refusal:
        return {"refused": refusal.code}
    except Exception as error:  # the one who asked has to be told, whatever it is
        return {"failed": repr(error)}


for line in sys.stdin:
    print(json.dumps(act(json.loads(line))), flush=True)
