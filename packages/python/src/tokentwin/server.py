"""A tokentwin server: one that runs already, or one started for this process."""

from __future__ import annotations

import atexit
import json
import os
import queue
import subprocess
import threading
from collections import deque
from types import TracebackType
from typing import IO, Deque, Mapping, Optional, Sequence, Type

from .discovery import server_command
from .errors import TokenTwinError
from .http import ControlApi, base_url
from .twin import Twin

# A sandbox of a test run that was killed is deleted after this time.
_SANDBOX_TTL = "1h"


class Server:
    """A tokentwin server, from which each test gets a twin of its own."""

    def __init__(
        self, url: str, token: Optional[str] = None, process: Optional[subprocess.Popen[str]] = None
    ) -> None:
        self._api = ControlApi(url, token)
        self._process = process

    @classmethod
    def connect(cls, url: str, token: Optional[str] = None) -> Server:
        """Uses a server that runs already; `token` is its control token, if it has one."""
        return cls(base_url(url), token)

    @classmethod
    def find(cls, environ: Optional[Mapping[str, str]] = None) -> Server:
        """Uses the server at TOKENTWIN_URL, or starts the one that is found."""
        environ = os.environ if environ is None else environ
        url = environ.get("TOKENTWIN_URL")
        if url:
            return cls.connect(url, environ.get("TOKENTWIN_CONTROL_TOKEN"))
        return cls.start(server_command(environ), environ)

    @classmethod
    def start(
        cls, command: Sequence[str], environ: Optional[Mapping[str, str]] = None, timeout: float = 30.0
    ) -> Server:
        """Starts a server on a free port; it stops with this process, also when that is killed."""
        environ = os.environ if environ is None else environ
        arguments = [*command, "serve", "--port", "0", "--json", "--until-stdin-ends"]
        try:
            process = subprocess.Popen(
                arguments,
                env=dict(environ),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        except OSError as error:
            raise TokenTwinError("ERR_START", f"Cannot start {command[0]}: {error}.") from error
        server = cls(_address(process, arguments, timeout), environ.get("TOKENTWIN_CONTROL_TOKEN"), process)
        atexit.register(server.close)
        return server

    @property
    def url(self) -> str:
        """The address of the server; a test should use that of its twin."""
        return self._api.url

    def sandbox(self, *, port: bool = False, fail_on: Optional[str] = "error") -> Twin:
        """Makes a twin that shares nothing with any other; `port` also gives it a port of its own."""
        wish = {"ttl": _SANDBOX_TTL, **({"port": True} if port else {})}
        made = self._api.post("/sandboxes", wish)
        return Twin(self._api, made, fail_on=fail_on)

    def close(self) -> None:
        """Stops the server, if it was started here."""
        process, self._process = self._process, None
        if process is None:
            return
        atexit.unregister(self.close)
        if process.stdin:
            process.stdin.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()


def _address(process: subprocess.Popen[str], arguments: Sequence[str], timeout: float) -> str:
    """The address in the first line that the server prints."""
    first: queue.Queue[str] = queue.Queue()
    complaints: Deque[str] = deque(maxlen=20)
    assert process.stdout is not None
    assert process.stderr is not None
    threading.Thread(target=_drain, args=(process.stdout, first), daemon=True).start()
    listener = threading.Thread(target=_keep, args=(process.stderr, complaints), daemon=True)
    listener.start()
    try:
        line = first.get(timeout=timeout)
        return str(json.loads(line)["url"])
    except (queue.Empty, ValueError, KeyError, TypeError) as error:
        process.kill()
        process.wait()
        listener.join(timeout=1)
        said = "".join(complaints).strip() or "it printed no address"
        raise TokenTwinError("ERR_START", f"{' '.join(arguments)} did not start a server: {said}") from error


def _drain(stream: IO[str], first: queue.Queue[str]) -> None:
    # What is not read would in the end stop the server, which prints a line for each request.
    first.put(stream.readline())
    for _ in stream:
        pass


def _keep(stream: IO[str], lines: Deque[str]) -> None:
    lines.extend(stream)
