"""How a server is found, started and stopped."""

import http.server
import os
import shutil
import stat
import subprocess
import sys
import threading
import time

import pytest
from feishu import ask

import tokentwin
from tokentwin import discovery


def program(folder, name, text):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)
    return str(path)


def test_a_running_server_comes_first():
    with tokentwin.Server.find({}) as running:
        with tokentwin.Server.find({"TOKENTWIN_URL": running.url + "/", "TOKENTWIN_BIN": "nothing"}) as found:
            assert found.url == running.url
        # What was only connected to goes on.
        with running.sandbox() as twin:
            assert ask(twin.url)["code"] == 0


def test_then_the_named_program_then_the_path_then_the_package(tmp_path, monkeypatch):
    named = program(tmp_path, "named", "")
    program(tmp_path, "tokentwin", "")
    script = tmp_path / "main.js"
    script.write_text("")
    path = str(tmp_path)
    assert discovery.server_command({"TOKENTWIN_BIN": named, "PATH": path}) == [named]
    assert discovery.server_command({"TOKENTWIN_BIN": str(script), "PATH": path}) == [
        discovery.bundled_node(),
        str(script),
    ]
    assert discovery.server_command({"PATH": path}) == [f"{path}/tokentwin"]
    bundled = discovery.server_command({"PATH": "/nowhere"})
    assert bundled[1].endswith("_server/dist/cli/main.js")

    monkeypatch.setattr(discovery, "bundled_node", lambda: None)
    with pytest.raises(tokentwin.TokenTwinError, match="TOKENTWIN_URL") as failure:
        discovery.server_command({"PATH": "/nowhere"})
    assert failure.value.code == "ERR_NO_SERVER"
    with pytest.raises(tokentwin.TokenTwinError, match="no Node to run it"):
        discovery.server_command({"TOKENTWIN_BIN": str(script), "PATH": "/nowhere"})


def test_a_named_program_that_is_not_there_is_not_skipped():
    with pytest.raises(tokentwin.TokenTwinError, match="TOKENTWIN_BIN is /not/there") as failure:
        tokentwin.Server.find({"TOKENTWIN_BIN": "/not/there"})
    assert failure.value.code == "ERR_NO_SERVER"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("echo broken >&2; exit 3", "broken"),
        ("echo hello", "it printed no address"),
        ("exit 0", "no address"),
    ],
)
def test_a_program_that_starts_no_server_is_quoted(tmp_path, text, said):
    with pytest.raises(tokentwin.TokenTwinError, match=said) as failure:
        tokentwin.Server.start([program(tmp_path, "broken", text)])
    assert failure.value.code == "ERR_START"


def test_a_program_that_says_nothing_is_not_waited_for_for_ever(tmp_path):
    with pytest.raises(tokentwin.TokenTwinError, match="it printed no address"):
        tokentwin.Server.start([program(tmp_path, "silent", "exec sleep 60")], timeout=0.2)


def test_a_control_token_is_passed_on():
    environ = {"TOKENTWIN_CONTROL_TOKEN": "open-sesame"}
    with tokentwin.Server.find(environ) as server:
        with server.sandbox() as twin:
            assert twin.tokens.list() == []
        with pytest.raises(tokentwin.TokenTwinError, match=r"TOKENTWIN_CONTROL_TOKEN") as failure:
            tokentwin.Server.connect(server.url).sandbox()
        assert failure.value.status == 401


def test_a_proxy_for_the_internet_is_not_asked(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with tokentwin.Server.find({}) as server, server.sandbox() as twin:
        assert twin.tokens.list() == []


def test_no_server_there_is_one_clear_message():
    with pytest.raises(
        tokentwin.TokenTwinError, match=r"Cannot reach a tokentwin server at http://127.0.0.1:9 \("
    ):
        tokentwin.Server.connect("http://127.0.0.1:9").sandbox()
    with pytest.raises(tokentwin.TokenTwinError, match='"here" is not a URL'):
        tokentwin.Server.connect("here")


def test_another_server_is_told_from_tokentwin():
    other = http.server.HTTPServer(("127.0.0.1", 0), http.server.SimpleHTTPRequestHandler)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    try:
        with pytest.raises(tokentwin.TokenTwinError, match="is not a tokentwin server: it answered POST"):
            tokentwin.Server.connect(f"http://127.0.0.1:{other.server_port}").sandbox()
    finally:
        other.shutdown()
        other.server_close()


def test_a_killed_test_run_leaves_no_server_behind():
    code = "import tokentwin, time; s = tokentwin.Server.find({}); print(s._process.pid, flush=True); time.sleep(60)"
    child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    pid = int(child.stdout.readline())
    child.kill()
    child.wait()
    assert gone(pid)


def gone(pid):
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


def test_close_stops_what_was_started():
    server = tokentwin.Server.find({})
    pid = server._process.pid
    server.close()
    server.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_command_is_installed():
    command = shutil.which("tokentwin", path=os.path.dirname(sys.executable))
    assert command is not None
    said = subprocess.run(
        [command, "--version"], capture_output=True, text=True, check=True, env={"PATH": ""}
    )
    assert said.stdout.strip().endswith("0.1.0")
