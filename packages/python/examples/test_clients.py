"""pytest examples: the good client passes, and the faulty one is found out."""

import pytest
from faulty_client import FaultyClient
from good_client import GoodClient


def test_good_client_survives_expiry(tokentwin):
    client = GoodClient(tokentwin.url)
    assert client.user("ou_1")["code"] == 0
    tokentwin.clock.to("expiry")
    assert client.user("ou_1")["code"] == 0


def test_faulty_client_keeps_an_expired_token(tokentwin):
    # Without this line the test fails, and says what is wrong in the client.
    tokentwin.expect_verdict("no-recovery")
    client = FaultyClient(tokentwin.url)
    client.user("ou_1")
    tokentwin.clock.to("expiry")
    for _ in range(3):
        client.user("ou_1")


def test_good_client_passes_a_refusal_on(tokentwin):
    tokentwin.faults.add(operation="feishu.tenantAccessTokenInternal", error=10014, times=1)
    with pytest.raises(KeyError):
        GoodClient(tokentwin.url).user("ou_1")
