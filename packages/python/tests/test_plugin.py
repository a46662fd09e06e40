"""The pytest plugin, in runs of pytest of their own."""

import pathlib

import pytest

CLIENT = pathlib.Path(__file__).with_name("feishu.py").read_text()


@pytest.fixture
def run(pytester):
    """Runs pytest on a file with these tests, in a process of its own."""

    def run(tests, *args, ini=""):
        pytester.makeini(f"[pytest]\n{ini}")
        pytester.makepyfile(feishu=CLIENT, test_it=f"import os, pytest\nfrom feishu import *\n{tests}")
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", *args)

    return run


BAD = """
def test_bad(tokentwin):
    misbehave(tokentwin)
"""
GOOD = """
def test_good(tokentwin):
    assert ask(tokentwin.url)["code"] == 0
"""


def test_a_faulty_client_fails_its_test_under_its_own_name(run):
    result = run(GOOD + BAD)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "test_it.py::test_bad: tokentwin found a problem in the client.",
            "error no-recovery (#*",
            "*fix: *",
            "The journal:",
            "FAILED test_it.py::test_bad*",
        ]
    )
    assert "pytest_plugin.py" not in result.stdout.str()


def test_a_test_that_fails_by_itself_shows_the_report_too(run):
    result = run("def test_bad(tokentwin):\n    misbehave(tokentwin)\n    assert 1 == 2")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*assert 1 == 2*", "*tokentwin*", "error no-recovery*"])


def test_each_test_has_a_twin_of_its_own(run):
    tests = "".join(
        f"def test_{number}(tokentwin):\n    ask(tokentwin.url); assert len(tokentwin.tokens.list()) == 1\n"
        for number in range(5)
    )
    run(tests).assert_outcomes(passed=5)


def test_four_workers_share_one_server_and_no_twin(run):
    tests = """
@pytest.mark.parametrize("number", range(40))
def test_it(tokentwin, tokentwin_server, number):
    ask(tokentwin.url)
    tokentwin.clock.advance("3h")
    assert len(tokentwin.tokens.list()) == 1
    print("served by", tokentwin_server.url, "for", os.environ["PYTEST_XDIST_WORKER"])

@pytest.mark.parametrize("number", range(4))
def test_bad(tokentwin, number):
    misbehave(tokentwin)
"""
    result = run(tests, "-n", "4", "-rP")
    result.assert_outcomes(passed=40, failed=4)
    result.stdout.fnmatch_lines(["*test_bad?3?: tokentwin found a problem in the client."])
    served = [line.split() for line in result.outlines if line.startswith("served by")]
    assert len({words[2] for words in served}) == 1
    assert len({words[4] for words in served}) > 1


def test_a_suite_that_uses_no_twin_starts_no_server(run, monkeypatch):
    monkeypatch.setenv("TOKENTWIN_BIN", "/not/there")
    run("def test_it(): pass").assert_outcomes(passed=1)
    run("def test_it(): pass", "-n", "2").assert_outcomes(passed=1)


@pytest.mark.parametrize("args", [[], ["-n", "2"]])
def test_without_a_server_the_test_says_how_to_get_one(run, monkeypatch, args):
    monkeypatch.setenv("TOKENTWIN_BIN", "/not/there")
    result = run(GOOD, *args)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*TOKENTWIN_BIN is /not/there, which is not a program*"])


@pytest.mark.parametrize(
    ("marker", "outcomes"),
    [
        ('fail_on="error"', {"failed": 1}),
        ("fail_on=None", {"passed": 1}),
        ('fail_on="warnings"', {"errors": 1}),
        ("fail_at=1", {"errors": 1}),
        ('"error"', {"errors": 1}),
    ],
)
def test_the_marker_says_what_fails_the_test(run, marker, outcomes):
    run(f"@pytest.mark.tokentwin({marker})\n{BAD.strip()}").assert_outcomes(**outcomes)


def test_the_closest_marker_has_the_last_word(run):
    tests = f"""
pytestmark = pytest.mark.tokentwin(fail_on=None, freeze=True)
{BAD}
@pytest.mark.tokentwin(fail_on="error")
def test_strict(tokentwin):
    assert tokentwin.clock.read().mode == "frozen"
    misbehave(tokentwin)
"""
    run(tests).assert_outcomes(passed=1, failed=1)


def test_the_ini_file_says_it_for_all(run):
    run(BAD, ini="tokentwin_fail_on = never").assert_outcomes(passed=1)


def test_the_marker_prepares_the_twin(run):
    tests = """
@pytest.mark.tokentwin(
    scenario={"tokens": [{"operation": OPERATION, "remaining": "29m"}]},
    seed={"feishu": {"apps": [{"app_id": "cli_mine", "app_secret": "mine"}]}},
    port=True,
)
def test_it(tokentwin):
    assert [token.client for token in tokentwin.tokens.list()] == ["cli_mine"]
    assert ask(tokentwin.origin, {"app_id": "cli_mine", "app_secret": "mine"})["code"] == 0

@pytest.mark.tokentwin(scenario="token-expird")
def test_misspelt(tokentwin):
    pass
"""
    result = run(tests)
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["*token-expired*"])


def test_the_environment_leads_programs_to_the_twin(run):
    tests = """
import subprocess, sys

def test_it(tokentwin, tokentwin_env):
    assert tokentwin_env["TOKENTWIN_URL"] == tokentwin.url == os.environ["TOKENTWIN_URL"]
    code = "import os, feishu; assert feishu.ask(os.environ['TOKENTWIN_URL'])['code'] == 0"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert len(tokentwin.journal.exchanges()) == 1

def test_after(tokentwin):
    assert "TOKENTWIN_URL" not in os.environ
"""
    run(tests).assert_outcomes(passed=2)


def test_unittest_is_judged_as_well(run):
    tests = """
import unittest

class TestIt(unittest.TestCase):
    @pytest.fixture(autouse=True)
    def with_twin(self, tokentwin):
        self.twin = tokentwin

    def test_bad(self):
        misbehave(self.twin)
"""
    run(tests).assert_outcomes(failed=1)


def test_an_expected_verdict_passes_and_a_missing_one_fails(run):
    tests = f"""
@pytest.mark.tokentwin(expect=["no-recovery"])
{BAD.strip()}

def test_on_the_way(tokentwin):
    tokentwin.expect_verdict("no-recovery")
    misbehave(tokentwin)

@pytest.mark.tokentwin(expect=["no-recovery"])
def test_missing(tokentwin):
    ask(tokentwin.url)
"""
    result = run(tests)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*test_missing: Expected the verdict no-recovery*"])
