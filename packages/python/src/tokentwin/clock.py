"""The clock of a twin."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Dict, Optional, Union

from .http import ControlApi
from .models import Clock

Duration = Union[str, timedelta]


class TwinClock:
    """Shows and moves the time of a twin; each move returns where the clock shows now."""

    def __init__(self, api: ControlApi) -> None:
        self._api = api

    def read(self) -> Clock:
        """Reads the clock."""
        return Clock.from_json(self._api.get("/clock"))

    def now(self) -> datetime:
        """The time of the twin, in UTC."""
        return datetime.fromtimestamp(self.read().now_ms / 1000, timezone.utc)

    def advance(self, duration: Duration) -> Clock:
        """Moves forward by a duration, such as "91m" or a timedelta."""
        return self._move({"advance": _text(duration)})

    def set(self, instant: Union[str, datetime]) -> Clock:
        """Moves to an instant: ISO 8601 text, or a datetime with a time zone."""
        return self._move({"set": instant if isinstance(instant, str) else instant.isoformat()})

    def freeze(self) -> Clock:
        """Stops the clock."""
        return self._move({"freeze": True})

    def resume(self) -> Clock:
        """Lets the clock run on."""
        return self._move({"resume": True})

    def speed(self, factor: float) -> Clock:
        """Runs the clock this many times as fast as real time."""
        return self._move({"speed": factor})

    def to(self, moment: str, *, token: Optional[str] = None, offset: Optional[Duration] = None) -> Clock:
        """Moves to "renewal-window" or "expiry" of a token, of the youngest living one unless named."""
        move: Dict[str, object] = {"to": moment}
        if token is not None:
            move["token"] = token
        if offset is not None:
            move["offset"] = _text(offset)
        return self._move(move)

    def _move(self, move: Dict[str, object]) -> Clock:
        return Clock.from_json(self._api.post("/clock", move))


def _text(duration: Duration) -> str:
    if isinstance(duration, str):
        return duration
    return f"{round(duration.total_seconds() * 1000)}ms"
