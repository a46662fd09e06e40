"""What a twin can do, against the server in the package."""

import threading
from datetime import datetime, timedelta, timezone

import pytest
from feishu import APP, OPERATION, ask, misbehave, send, use

import tokentwin


@pytest.fixture(scope="module")
def server():
    with tokentwin.Server.find({}) as server:
        yield server


@pytest.fixture
def twin(server):
    twin = server.sandbox(fail_on=None)
    twin.clock.freeze()
    twin.clock.set("2026-11-21T00:00:00Z")
    yield twin
    twin.close()


def test_two_twins_share_nothing(server, twin):
    with server.sandbox() as other:
        ask(twin.url)
        other.clock.advance("1d")
        assert [token.operation for token in twin.tokens.list()] == [OPERATION]
        assert other.tokens.list() == []
        assert other.name != twin.name


def test_the_clock_moves_in_each_way(twin):
    assert twin.clock.now() == datetime(2026, 11, 21, tzinfo=timezone.utc)
    assert twin.clock.advance("90m").now == "2026-11-21T01:30:00.000Z"
    assert twin.clock.advance(timedelta(milliseconds=1500)).now == "2026-11-21T01:30:01.500Z"
    assert twin.clock.set(datetime(2027, 1, 1, tzinfo=timezone.utc)).now == "2027-01-01T00:00:00.000Z"
    assert twin.clock.speed(60).speed == 60
    assert twin.clock.resume().mode == "running"
    assert twin.clock.freeze().mode == "frozen"
    ask(twin.url)
    issued = twin.clock.read().now_ms
    assert twin.clock.to("renewal-window").now_ms == issued + 5_400_001
    assert twin.clock.to("expiry", token="tok_1", offset="-1s").now_ms == issued + 7_199_000
    assert twin.clock.to("expiry", token="tok_1", offset=timedelta(seconds=2)).now_ms == issued + 7_202_000


def test_tokens_are_listed_and_revoked(twin):
    token = ask(twin.url)["tenant_access_token"]
    [listed] = twin.tokens.list(operation=OPERATION, client=APP["app_id"], active=True)
    assert (listed.token, listed.state, listed.remaining_ms) == (token, "active", 7_200_000)
    assert twin.tokens.revoke(token).state == "revoked"
    assert twin.tokens.list(active=True) == []
    ask(twin.url)
    assert [each.id for each in twin.tokens.revoke_all(client=APP["app_id"])] == ["tok_2"]


def test_a_stub_answers_once_the_token_is_good(twin):
    twin.stubs.add("/open-apis/contact/v3/users/*", body={"code": 0, "data": {"name": "Zhang"}})
    twin.stubs.add(
        "/open-apis/im/v1/messages", method="POST", status=201, headers={"X-Own": "1"}, body={"code": 7}
    )
    token = ask(twin.url)["tenant_access_token"]
    assert use(twin.url, token)["data"] == {"name": "Zhang"}
    assert send(f"{twin.url}/open-apis/im/v1/messages", body={}, token=token) == {"code": 7}
    assert use(twin.url, "t-unknown")["code"] != 0
    twin.stubs.clear()
    assert use(twin.url, token) == {"code": 0, "msg": "success", "data": {}}


def test_an_answer_in_another_form_is_still_the_answer(twin):
    twin.faults.add(fault={"type": "variant", "seed": 1})
    varied = ask(twin.url)
    assert varied["code"] == 0
    assert set(varied) - {"code", "msg", "expire", "tenant_access_token"}
    twin.faults.clear()
    assert use(twin.url, varied["tenant_access_token"])["code"] == 0


def test_faults_are_added_listed_and_removed(twin):
    rule = twin.faults.add(operation=OPERATION, error=10014, times=1)
    hang = twin.faults.add(operation=OPERATION, fault={"type": "latency", "ms": "1ms"})
    twin.faults.add(fault="token-missing", operation=OPERATION, after=10)
    assert ask(twin.url)["code"] == 10014
    assert [(each.id, each.applied) for each in twin.faults.list()][:2] == [(rule.id, 1), (hang.id, 1)]
    twin.faults.remove(rule)
    twin.faults.remove(hang.id)
    assert len(twin.faults.list()) == 1
    twin.faults.clear()
    assert twin.faults.list() == []


def test_scenarios_are_listed_and_loaded(twin):
    assert "token-expired" in [each.name for each in twin.scenarios.list()]
    assert twin.scenarios.load("token-in-renewal-window") != []
    [token] = twin.scenarios.load(
        # A scenario sets the clock as well.
        {"freeze": True, "tokens": [{"operation": OPERATION, "client": APP["app_id"], "remaining": "29m"}]}
    )
    assert token.remaining_ms == 1_740_000


def test_login_codes_and_tickets_are_made(twin):
    assert twin.login_code(app_id=APP["app_id"]).code
    first = twin.app_ticket("cli_00000000000000b2").app_ticket
    assert first == "twin-ticket-1"
    assert twin.rotate_app_ticket("cli_00000000000000b2").app_ticket != first


def test_the_seed_is_read_and_replaced_and_reset_begins_again(twin):
    seed = {"feishu": {"apps": [{"app_id": "cli_mine", "app_secret": "mine"}]}}
    twin.replace_seed(seed)
    assert ask(twin.url, {"app_id": "cli_mine", "app_secret": "mine"})["code"] == 0
    assert [app["app_id"] for app in twin.seed()["feishu"]["apps"]] == ["cli_mine"]
    twin.reset()
    assert twin.tokens.list() == []


def test_the_journal_is_read_waited_for_verified_and_cleared(twin):
    threading.Timer(0.05, ask, [twin.url]).start()
    [exchange] = twin.journal.wait(1, timeout=timedelta(seconds=20))
    assert exchange.request.path.endswith("/tenant_access_token/internal")
    assert exchange.response.status == 200
    assert exchange.issued[0].fresh
    assert twin.journal.exchanges(operation=OPERATION, error="none", limit=1)[0].id == exchange.id
    assert twin.journal.verify({"operation": OPERATION, "count": 1}).ok
    with pytest.raises(tokentwin.TokenTwinError, match="3") as failure:
        twin.journal.wait(3, timeout=0.001)
    assert failure.value.status == 408
    twin.journal.clear()
    assert twin.journal.exchanges() == []


def test_a_marked_test_is_named_in_its_verdicts(twin):
    twin.begin("test_orders")
    misbehave(twin)
    assert {verdict.test for verdict in twin.verdicts()} == {"test_orders"}


def test_check_raises_what_is_wrong_and_how_to_fix_it(twin):
    twin.fail_on = "error"
    twin.check()
    misbehave(twin)
    with pytest.raises(tokentwin.VerdictError) as failure:
        twin.check()
    assert [verdict.rule for verdict in failure.value.verdicts] == ["no-recovery"]
    text = str(failure.value)
    assert text.startswith("tokentwin found a problem in the client.\n\nerror no-recovery (#")
    assert "\n  fix: " in text
    assert "\nThe journal:\n" in text


def test_an_expected_verdict_does_not_fail_and_has_to_come(twin):
    twin.fail_on = "info"
    twin.expect_verdict("no-recovery")
    with pytest.raises(tokentwin.VerdictError, match="Expected the verdict no-recovery"):
        twin.check()
    misbehave(twin)
    twin.check()


def test_fail_on_none_never_fails(twin):
    misbehave(twin)
    twin.fail_on = None
    twin.check()


def test_leaving_a_with_block_checks_the_client(server):
    with pytest.raises(tokentwin.VerdictError), server.sandbox() as twin:
        misbehave(twin)
    with pytest.raises(KeyError), server.sandbox() as twin:
        misbehave({"twin": twin}["mine"])


def test_an_origin_has_no_path(server):
    with server.sandbox(port=True) as twin:
        assert twin.origin.count("/") == 2
        assert ask(twin.origin)["code"] == 0
        assert len(twin.tokens.list()) == 1
    with server.sandbox() as twin, pytest.raises(tokentwin.TokenTwinError, match="port=True"):
        _ = twin.origin


def test_a_dead_token_is_refused_as_the_vendor_does_it(twin):
    token = ask(twin.url)["tenant_access_token"]
    twin.clock.to("expiry")
    assert use(twin.url, token)["code"] == 99991663


def test_a_refusal_of_the_server_carries_its_words_and_code(twin):
    with pytest.raises(tokentwin.TokenTwinError, match=OPERATION) as failure:
        twin.faults.add(operation=OPERATION[:-1], error=10014)
    assert (failure.value.code, failure.value.status, failure.value.problem) == (
        "ERR_CONTROL",
        400,
        "ERR_INVALID_FAULT",
    )


def test_an_unknown_severity_is_refused(server):
    with pytest.raises(tokentwin.TokenTwinError, match='"warnings" is not a severity'):
        server.sandbox(fail_on="warnings")
