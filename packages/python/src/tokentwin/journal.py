"""What a twin was asked and what it answered."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Mapping, Optional, Sequence, Union

from .http import ControlApi
from .models import Exchange, JournalVerification


class Journal:
    """The exchanges of a twin, without secrets."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def exchanges(
        self,
        *,
        operation: Optional[str] = None,
        client: Optional[str] = None,
        status: Optional[int] = None,
        error: Union[str, int, None] = None,
        since: Optional[int] = None,
        limit: Optional[int] = None,
    ) -> Sequence[Exchange]:
        """Lists exchanges, the oldest first."""
        query = {
            "operation": operation,
            "client": client,
            "status": status,
            "error": error,
            "since": since,
            "limit": limit,
        }
        return [Exchange.from_json(each) for each in self._api.get("/journal", query)["exchanges"]]

    def wait(
        self,
        count: int = 1,
        *,
        timeout: Union[float, timedelta] = 5.0,
        operation: Optional[str] = None,
        client: Optional[str] = None,
        status: Optional[int] = None,
        error: Union[str, int, None] = None,
    ) -> Sequence[Exchange]:
        """Waits in real time until so many exchanges match; a TokenTwinError with status 408 when they do not come."""
        seconds = timeout.total_seconds() if isinstance(timeout, timedelta) else timeout
        query = {
            "count": count,
            "timeout": f"{round(seconds * 1000)}ms",
            "operation": operation,
            "client": client,
            "status": status,
            "error": error,
        }
        answer = self._api.get("/journal/wait", query, extra=seconds)
        return [Exchange.from_json(each) for each in answer["exchanges"]]

    def verify(self, expectation: Mapping[str, Any]) -> JournalVerification:
        """Says whether so many exchanges match, or whether they came in an order."""
        return JournalVerification.from_json(self._api.post("/journal/verify", expectation))

    def clear(self) -> None:
        """Forgets all exchanges."""
        self._api.delete("/journal")
