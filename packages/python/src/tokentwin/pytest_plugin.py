"""The pytest plugin: a twin of its own for each test, and a failed test for a client with problems."""

from __future__ import annotations

import os
from typing import Any, Dict, Generator, Iterator, Mapping, Optional

import pytest

from .errors import TokenTwinError, VerdictError
from .server import Server
from .twin import Twin

_OPTIONS = ("scenario", "seed", "fail_on", "expect", "port", "freeze")

_server_key = pytest.StashKey[Server]()
_twin_key = pytest.StashKey[Twin]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the option of pytest.ini."""
    parser.addini(
        "tokentwin_fail_on",
        "The severity from which on a problem of the client fails its test: error, warning, info or never.",
        default="error",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Registers the marker."""
    config.addinivalue_line(
        "markers",
        "tokentwin(scenario, seed, fail_on, expect, port, freeze): how the twin of a test starts, and what fails the test.",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Starts one server for all workers of pytest-xdist, and tells each where it is."""
    try:
        server = _server_of(node.config)
    except TokenTwinError as error:
        # A worker that needs a server says it, under the name of its test.
        node.workerinput["tokentwin_error"] = str(error)
    else:
        node.workerinput["tokentwin_url"] = server.url


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stops the server."""
    if _server_key in config.stash:
        config.stash[_server_key].close()


@pytest.fixture(scope="session")
def tokentwin_server(request: pytest.FixtureRequest) -> Server:
    """The server from which each test gets its twin; found or started once."""
    return _server_of(request.config)


@pytest.fixture
def tokentwin(request: pytest.FixtureRequest, tokentwin_server: Server) -> Iterator[Twin]:
    """A twin of its own for this test; problems of the client fail the test."""
    options = _options_of(request.node, request.config)
    twin = tokentwin_server.sandbox(port=bool(options.get("port")), fail_on=options["fail_on"])
    try:
        _prepare(twin, options)
        twin.begin(request.node.nodeid, expect=options.get("expect", ()))
        request.node.stash[_twin_key] = twin
        yield twin
    finally:
        twin.close()


@pytest.fixture
def tokentwin_env(tokentwin: Twin, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """Sets TOKENTWIN_URL and TOKENTWIN_CONTROL_URL to this test's twin, for a program that reads the environment."""
    env = {"TOKENTWIN_URL": tokentwin.url, "TOKENTWIN_CONTROL_URL": tokentwin.control_url}
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    return env


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, None]:
    """Judges the client as soon as the test itself has passed."""
    outcome = yield
    twin = item.stash.get(_twin_key, None)
    if twin is None:
        return
    if outcome.excinfo is None:
        try:
            twin.check()
        except (VerdictError, TokenTwinError) as error:
            outcome.force_exception(error.with_traceback(None))
        return
    try:
        item.add_report_section("call", "tokentwin", twin.report())
    except TokenTwinError as error:
        item.add_report_section("call", "tokentwin", str(error))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, None]:
    """Shows verdicts as they are, without the code of this plugin."""
    outcome = yield
    if call.when == "call" and call.excinfo is not None and isinstance(call.excinfo.value, VerdictError):
        outcome.get_result().longrepr = f"{item.nodeid}: {call.excinfo.value}"


def _server_of(config: pytest.Config) -> Server:
    if _server_key not in config.stash:
        worker: Optional[Dict[str, str]] = getattr(config, "workerinput", None)
        if worker is not None and "tokentwin_error" in worker:
            raise TokenTwinError("ERR_NO_SERVER", worker["tokentwin_error"])
        if worker is not None and "tokentwin_url" in worker:
            config.stash[_server_key] = Server.connect(
                worker["tokentwin_url"], os.environ.get("TOKENTWIN_CONTROL_TOKEN")
            )
        else:
            config.stash[_server_key] = Server.find()
    return config.stash[_server_key]


def _options_of(node: pytest.Item, config: pytest.Config) -> Dict[str, Any]:
    fail_on = config.getini("tokentwin_fail_on")
    options: Dict[str, Any] = {"fail_on": None if fail_on == "never" else fail_on}
    # The closest marker comes first, and has the last word.
    for marker in reversed(list(node.iter_markers("tokentwin"))):
        unknown = [name for name in marker.kwargs if name not in _OPTIONS]
        if marker.args or unknown:
            wrong = ", ".join(unknown) or "arguments without a name"
            raise pytest.UsageError(
                f"@pytest.mark.tokentwin takes {', '.join(_OPTIONS)}; it was given {wrong}."
            )
        options.update(marker.kwargs)
    return options


def _prepare(twin: Twin, options: Mapping[str, Any]) -> None:
    if options.get("seed") is not None:
        twin.replace_seed(options["seed"])
    if options.get("scenario") is not None:
        twin.scenarios.load(options["scenario"])
    if options.get("freeze"):
        twin.clock.freeze()
