"""The errors of this library; its documentation lists the codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional, Sequence

if TYPE_CHECKING:
    from .models import Verdict


class TokenTwinError(Exception):
    """Something failed on the side of tokentwin: what failed, what was received, what to do."""

    def __init__(
        self, code: str, message: str, *, status: Optional[int] = None, problem: Optional[str] = None
    ) -> None:
        super().__init__(message)
        self.code = code
        """Stable: ERR_NO_SERVER, ERR_START, ERR_CONTROL or ERR_USAGE."""
        self.status = status
        """The HTTP status, where the server refused a call."""
        self.problem = problem
        """The server's own code of the refusal, such as ERR_INVALID_FAULT."""


class VerdictError(AssertionError):
    """The client under test has problems that fail the test."""

    def __init__(self, message: str, verdicts: Sequence[Verdict]) -> None:
        super().__init__(message)
        self.verdicts = verdicts
