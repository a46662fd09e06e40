"""The control API of a running twin, as far as these tests need it."""

import os

import requests


class Twin:
    def __init__(self):
        self.url = os.environ.get("TOKENTWIN_URL", "http://127.0.0.1:4010")
        self._control = os.environ.get("TOKENTWIN_CONTROL_URL", f"{self.url}/_twin")

    def start_over(self):
        """No tokens, and a clock that stands still, so that every number is exact."""
        self._post("/reset", {})
        self._post("/clock", {"freeze": True})

    def begin_test(self, name, provoked=()):
        """Begins a test: verdicts get its name, and those that it provokes on purpose fail no run."""
        self._post("/journal/marks", {"test": name, "expect": list(provoked)})

    def verdicts(self):
        """What the client did wrong."""
        return self._get("/verdicts")["verdicts"]

    def advance(self, duration):
        self._post("/clock", {"advance": duration})

    def go_to(self, moment, offset="0s", token=None):
        """Moves the clock to a token's "renewal-window" or "expiry"."""
        where = {"to": moment, "offset": offset}
        self._post("/clock", where if token is None else {**where, "token": token})

    def now(self):
        """The twin's time in seconds, as time.time() tells the machine's."""
        return self._get("/clock")["nowMs"] / 1000

    def tokens(self, **filters):
        """What has been handed out, oldest first. Filters: operation, client, active."""
        return self._get("/tokens", filters)["tokens"]

    def _get(self, path, query=None):
        return self._answer(requests.get(self._control + path, params=query, timeout=10))

    def _post(self, path, body):
        return self._answer(requests.post(self._control + path, json=body, timeout=10))

    @staticmethod
    def _answer(response):
        response.raise_for_status()
        return response.json()
