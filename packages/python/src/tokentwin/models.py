# Generated from specs/control.yaml by npm run generate; do not edit.
"""What the control API answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Mapping, Optional


@dataclass(frozen=True)
class Clock:
    now_ms: int
    """Milliseconds since the Unix epoch."""
    now: str
    """The same as text."""
    mode: str
    speed: float
    """How many times as fast as real time it runs."""
    skew_ms: Optional[int] = None
    """How far the vendors' clock is ahead of the clients'; negative if it is behind. Absent where they agree."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Clock:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            now_ms=data["nowMs"],
            now=data["now"],
            mode=data["mode"],
            speed=data["speed"],
            skew_ms=data.get("skewMs"),
        )


@dataclass(frozen=True)
class Token:
    id: str
    """Names the token where its text is not shown."""
    token: str
    """The text clients send."""
    type: str
    """What kind of token it is, such as access_token."""
    operation: str
    """The operation that handed it out."""
    client: str
    """The app or account it was handed to."""
    state: str
    issued_at_ms: int
    """Milliseconds since the Unix epoch."""
    active_at_ms: int
    """From when on it is accepted."""
    expires_at_ms: int
    """The first instant at which it is not accepted."""
    remaining_ms: int
    """How long it still lives."""
    subject: Optional[str] = None
    """The tenant, corporation or user it speaks for."""
    window_from_ms: Optional[int] = None
    """From when on a repeat call issues another token beside it; absent where its vendor has no such window."""
    revoked_at_ms: Optional[int] = None
    """When it was ended early."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Token:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            token=data["token"],
            type=data["type"],
            operation=data["operation"],
            client=data["client"],
            state=data["state"],
            issued_at_ms=data["issuedAtMs"],
            active_at_ms=data["activeAtMs"],
            expires_at_ms=data["expiresAtMs"],
            remaining_ms=data["remainingMs"],
            subject=data.get("subject"),
            window_from_ms=data.get("windowFromMs"),
            revoked_at_ms=data.get("revokedAtMs"),
        )


@dataclass(frozen=True)
class FaultRule:
    """A fault rule with its counters."""

    id: str
    """The id of the rule."""
    matched: int
    """How many calls matched the rule."""
    applied: int
    """How many calls the rule was applied to."""
    spent: bool
    """Whether the rule has been applied `times` times."""
    operation: Optional[str] = None
    client: Optional[str] = None
    path: Optional[str] = None
    error: Optional[Any] = None
    """A catalogued error's name, or the vendor's code; of several with one code the first listed."""
    fault: Optional[Any] = None
    """A fault that is not one of the vendor's documented errors."""
    times: Optional[int] = None
    after: Optional[int] = None
    probability: Optional[float] = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> FaultRule:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            matched=data["matched"],
            applied=data["applied"],
            spent=data["spent"],
            operation=data.get("operation"),
            client=data.get("client"),
            path=data.get("path"),
            error=data.get("error"),
            fault=data.get("fault"),
            times=data.get("times"),
            after=data.get("after"),
            probability=data.get("probability"),
        )


@dataclass(frozen=True)
class Exchange:
    """One request and its outcome. Secrets are «redacted», tokens appear as their ids («tok_3»), and unknown tokens as «unknown»."""

    id: int
    """Counts up from 1, anew after a reset."""
    at_ms: int
    """The twin's time, in milliseconds since the Unix epoch."""
    real_at_ms: int
    """The machine's time."""
    request: ExchangeRequest
    response: ExchangeResponse
    presented: List[ExchangePresented]
    """The tokens it showed, and what they were worth then."""
    issued: List[ExchangeIssued]
    """The tokens it was handed."""
    answered_at_ms: Optional[int] = None
    """The machine's time when the response had been sent; absent where none was."""
    operation: Optional[str] = None
    """The operation that answered; absent when none matched."""
    client: Optional[str] = None
    """The app, suite or account that asked, as far as the request told."""
    error: Optional[str] = None
    """The catalogue's name of the error answered with."""
    code: Optional[Any] = None
    """The vendor's code of it."""
    reason: Optional[str] = None
    """Why it was answered so, in plain words."""
    fault: Optional[str] = None
    """The fault rules that had a hand in it, by id."""
    answered_by: Optional[str] = None
    """Where the answer of a business path came from; made-up: a plain success that tokentwin made up."""
    near_miss: Optional[str] = None
    """What was probably meant, where no operation has the path."""
    test: Optional[str] = None
    """The test that was running, where a mark named it."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Exchange:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            at_ms=data["atMs"],
            real_at_ms=data["realAtMs"],
            request=ExchangeRequest.from_json(data["request"]),
            response=ExchangeResponse.from_json(data["response"]),
            presented=[ExchangePresented.from_json(each) for each in data["presented"]],
            issued=[ExchangeIssued.from_json(each) for each in data["issued"]],
            answered_at_ms=data.get("answeredAtMs"),
            operation=data.get("operation"),
            client=data.get("client"),
            error=data.get("error"),
            code=data.get("code"),
            reason=data.get("reason"),
            fault=data.get("fault"),
            answered_by=data.get("answeredBy"),
            near_miss=data.get("nearMiss"),
            test=data.get("test"),
        )


@dataclass(frozen=True)
class ExchangeRequest:
    method: str
    path: str
    query: str
    authorization: Optional[str] = None
    traceparent: Optional[str] = None
    """The trace that the request belongs to (W3C Trace Context)."""
    body: Optional[str] = None
    """Of what cannot be read, its kind and length; absent where it was too long to keep."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExchangeRequest:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            method=data["method"],
            path=data["path"],
            query=data["query"],
            authorization=data.get("authorization"),
            traceparent=data.get("traceparent"),
            body=data.get("body"),
        )


@dataclass(frozen=True)
class ExchangeResponse:
    status: int
    body: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExchangeResponse:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            status=data["status"],
            body=data["body"],
        )


@dataclass(frozen=True)
class ExchangePresented:
    state: str
    id: Optional[str] = None
    """Absent for a text that was never issued."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExchangePresented:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            state=data["state"],
            id=data.get("id"),
        )


@dataclass(frozen=True)
class ExchangeIssued:
    id: str
    fresh: bool
    """Whether it was made for this answer."""
    expires_at_ms: int

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ExchangeIssued:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            fresh=data["fresh"],
            expires_at_ms=data["expiresAtMs"],
        )


@dataclass(frozen=True)
class Verdict:
    """A finding about the client."""

    rule: str
    severity: str
    title: str
    message: str
    """What the client did, with numbers; tokens by their ids."""
    exchanges: List[int]
    """The exchanges that prove it, by id."""
    proof: List[VerdictProof]
    """The same exchanges: what was asked and answered, without query, headers and bodies."""
    expected: bool
    """Whether the test said that it provokes this on purpose; then it does not fail the run."""
    fix: str
    """What to change in the client."""
    docs: str
    """Where the rule is explained."""
    operation: Optional[str] = None
    client: Optional[str] = None
    test: Optional[str] = None
    """The test in which it happened, where a mark named it."""
    documented: Optional[str] = None
    """What the vendor documents, with the source."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Verdict:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            rule=data["rule"],
            severity=data["severity"],
            title=data["title"],
            message=data["message"],
            exchanges=data["exchanges"],
            proof=[VerdictProof.from_json(each) for each in data["proof"]],
            expected=data["expected"],
            fix=data["fix"],
            docs=data["docs"],
            operation=data.get("operation"),
            client=data.get("client"),
            test=data.get("test"),
            documented=data.get("documented"),
        )


@dataclass(frozen=True)
class VerdictProof:
    """One exchange that proves a verdict."""

    id: int
    at_ms: int
    """The twin's time, in milliseconds since the Unix epoch."""
    real_at_ms: int
    """The machine's time."""
    method: str
    path: str
    presented: List[VerdictProofPresented]
    """The tokens that the request showed."""
    issued: List[VerdictProofIssued]
    """The tokens that the response issued."""
    status: int
    operation: Optional[str] = None
    client: Optional[str] = None
    code: Optional[Any] = None
    """The vendor's code."""
    error: Optional[str] = None
    """The catalogue's name of the error."""
    reason: Optional[str] = None
    fault: Optional[str] = None

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> VerdictProof:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            at_ms=data["atMs"],
            real_at_ms=data["realAtMs"],
            method=data["method"],
            path=data["path"],
            presented=[VerdictProofPresented.from_json(each) for each in data["presented"]],
            issued=[VerdictProofIssued.from_json(each) for each in data["issued"]],
            status=data["status"],
            operation=data.get("operation"),
            client=data.get("client"),
            code=data.get("code"),
            error=data.get("error"),
            reason=data.get("reason"),
            fault=data.get("fault"),
        )


@dataclass(frozen=True)
class VerdictProofPresented:
    state: str
    id: Optional[str] = None
    """Absent for an unknown token."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> VerdictProofPresented:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            state=data["state"],
            id=data.get("id"),
        )


@dataclass(frozen=True)
class VerdictProofIssued:
    id: str
    fresh: bool
    """Whether it was made for this response."""
    expires_at_ms: int

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> VerdictProofIssued:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            id=data["id"],
            fresh=data["fresh"],
            expires_at_ms=data["expiresAtMs"],
        )


@dataclass(frozen=True)
class JournalVerification:
    ok: bool
    found: int
    """How many exchanges fit; of a sequence, how many steps were found."""
    expected: str
    """How many were expected, in words."""
    detail: str
    """What is there instead."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> JournalVerification:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            ok=data["ok"],
            found=data["found"],
            expected=data["expected"],
            detail=data["detail"],
        )


@dataclass(frozen=True)
class Sandbox:
    """A twin of its own on this server."""

    name: str
    url: str
    """What to point a client at."""
    control: str
    """Its control API."""
    token: Optional[str] = None
    """Controls this sandbox alone; answered once, when it is created."""
    port: Optional[int] = None
    """The port of its own, if it was asked for."""
    origin: Optional[str] = None
    """What to point a client at that knows only host and port."""
    expires_at: Optional[str] = None
    """When it deletes itself, in real time; never when absent."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Sandbox:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            name=data["name"],
            url=data["url"],
            control=data["control"],
            token=data.get("token"),
            port=data.get("port"),
            origin=data.get("origin"),
            expires_at=data.get("expiresAt"),
        )


@dataclass(frozen=True)
class ShippedScenario:
    name: str
    description: str

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> ShippedScenario:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            name=data["name"],
            description=data["description"],
        )


@dataclass(frozen=True)
class LoginCode:
    code: str
    """What the login would have given."""
    expires_at_ms: int
    """The first instant at which it is not accepted."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> LoginCode:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            code=data["code"],
            expires_at_ms=data["expiresAtMs"],
        )


@dataclass(frozen=True)
class AppTicket:
    app_id: str
    app_ticket: str
    """The current ticket."""
    issued_at_ms: int
    """When it was made."""

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> AppTicket:
        """Reads it from parsed JSON; unknown keys are ignored."""
        return cls(
            app_id=data["app_id"],
            app_ticket=data["app_ticket"],
            issued_at_ms=data["issuedAtMs"],
        )
