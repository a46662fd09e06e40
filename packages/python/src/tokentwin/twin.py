"""A twin: what a test points its client at, and how it changes the world that the client meets."""

from __future__ import annotations

from types import TracebackType
from typing import Any, List, Mapping, Optional, Sequence, Type, Union
from urllib.parse import quote

from .clock import TwinClock
from .errors import TokenTwinError, VerdictError
from .http import ControlApi
from .journal import Journal
from .models import AppTicket, FaultRule, LoginCode, Sandbox, ShippedScenario, Token, Verdict

SEVERITIES = ("error", "warning", "info")


class Twin:
    """A simulated world of its own: clock, tokens, faults and journal."""

    def __init__(
        self, server: ControlApi, made: Mapping[str, Any], *, fail_on: Optional[str] = "error"
    ) -> None:
        self._server = server
        self._sandbox = Sandbox.from_json(made)
        self._api = ControlApi(self._sandbox.control, made.get("token") or server.token)
        self._expected: List[str] = []
        self._test = self._sandbox.name
        self.fail_on = checked_severity(fail_on)
        self.clock = TwinClock(self._api)
        self.tokens = Tokens(self._api)
        self.faults = Faults(self._api)
        self.stubs = Stubs(self._api)
        self.scenarios = Scenarios(self._api)
        self.journal = Journal(self._api)

    @property
    def url(self) -> str:
        """What to point a client at."""
        return self._sandbox.url

    @property
    def control_url(self) -> str:
        """The control API of this twin."""
        return self._sandbox.control

    @property
    def origin(self) -> str:
        """What to point a client at that knows only a host and a port, as some SDKs do; needs port=True."""
        if self._sandbox.origin is None:
            raise TokenTwinError(
                "ERR_USAGE",
                "This twin has no port of its own. Ask for one: @pytest.mark.tokentwin(port=True), or sandbox(port=True).",
            )
        return self._sandbox.origin

    @property
    def name(self) -> str:
        """The name of its sandbox on the server."""
        return self._sandbox.name

    def login_code(
        self, *, app_id: Optional[str] = None, client_id: Optional[str] = None, user: Optional[str] = None
    ) -> LoginCode:
        """Makes a login code, as the vendor's login page would: for Feishu by app_id, for DingTalk by client_id."""
        wish = _given(app_id=app_id, client_id=client_id, user=user)
        return LoginCode.from_json(self._api.post("/login-codes", wish))

    def app_ticket(self, app_id: str) -> AppTicket:
        """Reads the current ticket of a Feishu store app."""
        return AppTicket.from_json(self._api.get("/app-tickets", {"app_id": app_id}))

    def rotate_app_ticket(self, app_id: str) -> AppTicket:
        """Makes a new ticket for a Feishu store app, and pushes it to the app's callback URL."""
        return AppTicket.from_json(self._api.post("/app-tickets", {"app_id": app_id}))

    def seed(self) -> Mapping[str, Any]:
        """What is registered: apps, tenants, corporations, users."""
        return self._api.get("/seed")

    def replace_seed(self, seed: Mapping[str, Any]) -> None:
        """Registers this in place of all there is."""
        self._api.put("/seed", seed)

    def reset(self) -> None:
        """Goes back to the seed: no tokens, no faults, no journal, the clock where it started."""
        self._api.post("/reset")

    def verdicts(self) -> Sequence[Verdict]:
        """The problems that the journal shows in the client, the worst first."""
        return [Verdict.from_json(each) for each in self._api.get("/verdicts")["verdicts"]]

    def begin(self, test: str, *, expect: Sequence[str] = ()) -> None:
        """Begins a test by its name: its requests are judged by themselves, and its verdicts carry the name."""
        self._test = test
        self._expected = list(expect)
        self._api.post("/journal/marks", {"test": test, "expect": self._expected})

    def expect_verdict(self, *rules: str) -> None:
        """Says, before the first request, that the client has these problems: the test fails without them."""
        self.begin(self._test, expect=[*self._expected, *rules])

    def report(self) -> str:
        """The verdicts and the last exchanges as text."""
        return str(self._api.get("/verdicts")["report"])

    def check(self) -> None:
        """Raises VerdictError if the client has a problem at least as bad as `fail_on`; the pytest plugin calls it."""
        answer = self._api.get("/verdicts")
        verdicts = [Verdict.from_json(each) for each in answer["verdicts"]]
        found = {verdict.rule for verdict in verdicts}
        missing = [rule for rule in self._expected if rule not in found]
        if missing:
            words = ", ".join(missing)
            raise VerdictError(
                f"Expected the verdict {words}; the client did not earn it.\n\n{answer['report']}", verdicts
            )
        if self.fail_on is None:
            return
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        against = [each for each in verdicts if each.severity in failing and not each.expected]
        if against:
            count = "a problem" if len(against) == 1 else f"{len(against)} problems"
            raise VerdictError(f"tokentwin found {count} in the client.\n\n{answer['report']}", against)

    def close(self) -> None:
        """Deletes the twin."""
        self._server.delete(f"/sandboxes/{self.name}")

    def __enter__(self) -> Twin:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        try:
            if error is None:
                self.check()
        finally:
            self.close()


class Tokens:
    """The tokens that were issued."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def list(
        self, *, operation: Optional[str] = None, client: Optional[str] = None, active: Optional[bool] = None
    ) -> Sequence[Token]:
        """Lists tokens, the oldest first; `active` are those that are accepted now."""
        query = _given(operation=operation, client=client, active=active)
        return [Token.from_json(each) for each in self._api.get("/tokens", query)["tokens"]]

    def revoke(self, token: str) -> Token:
        """Revokes one token, by its id or its text."""
        return Token.from_json(self._api.post(f"/tokens/{quote(token, safe='')}/revoke"))

    def revoke_all(self, *, operation: Optional[str] = None, client: Optional[str] = None) -> Sequence[Token]:
        """Revokes every living token that matches."""
        answer = self._api.post("/tokens/revoke", _given(operation=operation, client=client))
        return [Token.from_json(each) for each in answer["tokens"]]


class Faults:
    """What goes wrong on purpose."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def add(
        self,
        *,
        operation: Optional[str] = None,
        client: Optional[str] = None,
        path: Optional[str] = None,
        error: Union[str, int, None] = None,
        fault: Union[str, Mapping[str, object], None] = None,
        times: Optional[int] = None,
        after: Optional[int] = None,
        probability: Optional[float] = None,
    ) -> FaultRule:
        """Adds a rule: `error` is a documented error by name or code, `fault` another type such as "hang"."""
        rule = _given(
            operation=operation,
            client=client,
            path=path,
            error=error,
            fault={"type": fault} if isinstance(fault, str) else fault,
            times=times,
            after=after,
            probability=probability,
        )
        return FaultRule.from_json(self._api.post("/faults", rule))

    def list(self) -> Sequence[FaultRule]:
        """Lists the rules, with how often each was applied."""
        return [FaultRule.from_json(each) for each in self._api.get("/faults")["faults"]]

    def remove(self, rule: Union[str, FaultRule]) -> None:
        """Removes one rule."""
        name = rule if isinstance(rule, str) else rule.id
        self._api.delete(f"/faults/{quote(name, safe='')}")

    def clear(self) -> None:
        """Removes all rules."""
        self._api.delete("/faults")


class Stubs:
    """What business paths answer once the token of the request is good."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def add(
        self,
        path: str,
        *,
        body: Any = None,
        method: Optional[str] = None,
        status: Optional[int] = None,
        headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """Adds a stub for a path, or for a pattern with `*`."""
        self._api.post(
            "/stubs", {**_given(path=path, method=method, status=status, headers=headers), "body": body}
        )

    def clear(self) -> None:
        """Removes all stubs."""
        self._api.delete("/stubs")


class Scenarios:
    """Named states of the world."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def list(self) -> Sequence[ShippedScenario]:
        """Lists the scenarios that come with tokentwin."""
        return [ShippedScenario.from_json(each) for each in self._api.get("/scenarios")["scenarios"]]

    def load(self, scenario: Union[str, Mapping[str, object]]) -> Sequence[Token]:
        """Loads a scenario, a shipped one by its name or your own; returns the tokens that were issued before.

        A scenario sets the clock as well: it runs unless the scenario has "freeze".
        """
        answer = self._api.post("/scenarios", {"name": scenario} if isinstance(scenario, str) else scenario)
        return [Token.from_json(each) for each in answer["tokens"]]


def checked_severity(severity: Optional[str]) -> Optional[str]:
    """The severity, if it is one; None never fails a test."""
    if severity is None or severity in SEVERITIES:
        return severity
    raise TokenTwinError("ERR_USAGE", f'"{severity}" is not a severity. Use error, warning, info or None.')


def _given(**values: object) -> dict[str, object]:
    return {key: value for key, value in values.items() if value is not None}
