"""lark-oapi, the official SDK, over the life of a tenant_access_token."""

import time

import lark_oapi as lark
import pytest
import requests
from lark_oapi.api.contact.v3 import GetUserRequest
from lark_oapi.core.cache import ICache
from lark_oapi.core.exception import ObtainAccessTokenException
from lark_oapi.core.token import TokenManager

# An origin and nothing else: the SDK refuses a path, and http on any host but the loopback.
pytestmark = pytest.mark.tokentwin(port=True, freeze=True)

APP = {"app_id": "cli_00000000000000a1", "app_secret": "twin-secret-self-built"}


class Cache(ICache):
    """A token cache that goes by a clock of your choice. The SDK's own goes by time.time() alone."""

    def __init__(self, now):
        self._now = now
        self._entries = {}

    def get(self, key):
        token, lives = self._entries.get(key, (None, 0))
        return token if self._now() < lives else None

    def set(self, key, value, expire):
        self._entries[key] = (value, self._now() + expire - time.time())

    def clear(self):
        self._entries.clear()


@pytest.fixture
def client(tokentwin):
    return lark.Client.builder().app_id(APP["app_id"]).app_secret(APP["app_secret"]).domain(tokentwin.origin).build()


@pytest.fixture
def use_cache(monkeypatch):
    """The SDK has one cache for the whole process, with the app_id as its key: give each test its own."""

    def use(now):
        cache = Cache(now)
        monkeypatch.setattr(TokenManager, "cache", cache)
        return cache

    return use


def read_user(client):
    return client.contact.v3.user.get(GetUserRequest.builder().user_id("ou_1").build())


def ask_for_token(tokentwin):
    """Another process of the same app, with no cache."""
    url = f"{tokentwin.url}/open-apis/auth/v3/tenant_access_token/internal"
    return requests.post(url, json=APP, timeout=10).json()


def test_renews_before_the_token_dies(tokentwin, client, use_cache):
    use_cache(lambda: tokentwin.clock.now().timestamp())

    # A fresh token.
    assert read_user(client).success()
    [first] = tokentwin.tokens.list()
    assert first.remaining_ms == 7_200_000

    # Used again: nobody asks for another, and who does gets the same, with what is left.
    tokentwin.clock.advance("1h")
    assert read_user(client).success()
    assert ask_for_token(tokentwin) == {
        "code": 0,
        "expire": 3600,
        "msg": "ok",
        "tenant_access_token": first.token,
    }

    # In its last 30 minutes whoever asks gets a second one. Both work.
    tokentwin.clock.to("renewal-window")
    second = ask_for_token(tokentwin)
    assert second["expire"] == 7200
    assert second["tenant_access_token"] != first.token
    assert read_user(client).success()
    assert [token.state for token in tokentwin.tokens.list()] == ["active", "active"]

    # The SDK lets go of its token 600 seconds before the end, and takes over the second one.
    tokentwin.clock.to("expiry", token=first.id, offset="-10m")
    assert read_user(client).success()
    tokentwin.clock.to("expiry", token=first.id)
    assert [token.token for token in tokentwin.tokens.list(active=True)] == [second["tenant_access_token"]]
    assert read_user(client).success()


@pytest.mark.tokentwin(expect=["no-recovery"])
def test_keeps_using_a_dead_token_until_its_cache_is_cleared(tokentwin, client, use_cache):
    cache = use_cache(time.time)
    assert read_user(client).success()

    # Dead at the vendor, alive in the cache: as on a machine whose clock runs slow.
    tokentwin.clock.to("expiry")
    for _ in range(2):
        answer = read_user(client)
        assert (answer.code, answer.raw.status_code) == (99991663, 400)

    # The SDK does not recover by itself: on 99991663 clear the cache, then try once more.
    cache.clear()
    assert read_user(client).success()


def test_says_why_there_is_no_token(tokentwin, use_cache):
    use_cache(lambda: tokentwin.clock.now().timestamp())
    client = lark.Client.builder().app_id(APP["app_id"]).app_secret("wrong").domain(tokentwin.origin).build()
    with pytest.raises(ObtainAccessTokenException, match="app secret invalid"):
        read_user(client)
