"""Sends the calls of the control API."""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from typing import Any, Dict, Mapping, Optional

from .errors import TokenTwinError

# The server is on this machine or in the same network: a proxy for the internet is of no use.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class ControlApi:
    """The control API of one twin."""

    def __init__(self, url: str, token: Optional[str] = None, timeout: float = 10.0) -> None:
        self.url = base_url(url)
        self.token = token
        self._timeout = timeout

    def get(
        self, path: str, query: Optional[Mapping[str, object]] = None, extra: float = 0.0
    ) -> Dict[str, Any]:
        """Calls ``GET /_twin{path}``; keys with the value None are left out of the query."""
        given = {key: _text(value) for key, value in (query or {}).items() if value is not None}
        return self._call("GET", f"{path}?{urllib.parse.urlencode(given)}" if given else path, None, extra)

    def post(self, path: str, body: Optional[Mapping[str, object]] = None) -> Dict[str, Any]:
        """Calls ``POST /_twin{path}``."""
        return self._call("POST", path, {} if body is None else body)

    def put(self, path: str, body: Mapping[str, object]) -> Dict[str, Any]:
        """Calls ``PUT /_twin{path}``."""
        return self._call("PUT", path, body)

    def delete(self, path: str) -> Dict[str, Any]:
        """Calls ``DELETE /_twin{path}``."""
        return self._call("DELETE", path, None)

    def _call(
        self, method: str, path: str, body: Optional[Mapping[str, object]], extra: float = 0.0
    ) -> Dict[str, Any]:
        request = urllib.request.Request(f"{self.url}/_twin{path}", method=method)
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.data = json.dumps(body).encode()
            request.add_header("Content-Type", "application/json")
        try:
            with _opener.open(request, timeout=self._timeout + extra) as response:
                status, text = response.status, response.read()
        except urllib.error.HTTPError as error:
            status, text = error.code, error.read()
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise TokenTwinError(
                "ERR_CONTROL",
                f"Cannot reach a tokentwin server at {self.url} ({reason}). Check TOKENTWIN_URL, or unset it to have a server started.",
            ) from error
        answer = _parsed(text)
        if status < 400 and answer is not None:
            return answer
        if answer is not None and isinstance(answer.get("detail"), str):
            how = " Set TOKENTWIN_CONTROL_TOKEN." if status == 401 else ""
            raise TokenTwinError(
                "ERR_CONTROL", answer["detail"] + how, status=status, problem=str(answer.get("code"))
            )
        raise TokenTwinError(
            "ERR_CONTROL",
            f"{self.url} is not a tokentwin server: it answered {method} /_twin{path} with HTTP {status}. Check TOKENTWIN_URL.",
            status=status,
        )


def base_url(url: str) -> str:
    """The address without a trailing slash and without the path of the control API."""
    if not url.startswith(("http://", "https://")):
        raise TokenTwinError("ERR_USAGE", f'"{url}" is not a URL. Write it like http://127.0.0.1:4010.')
    url = url.rstrip("/")
    return url[: -len("/_twin")] if url.endswith("/_twin") else url


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _parsed(text: bytes) -> Optional[Dict[str, Any]]:
    try:
        answer = json.loads(text)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None
