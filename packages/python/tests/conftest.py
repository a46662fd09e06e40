import pytest

pytest_plugins = ["pytester"]


@pytest.fixture(autouse=True)
def outside_of_exec(monkeypatch):
    """Whatever server runs around these tests, each says itself which one it wants."""
    for name in ("TOKENTWIN_URL", "TOKENTWIN_BIN", "TOKENTWIN_CONTROL_TOKEN", "TOKENTWIN_CONTROL_URL"):
        monkeypatch.delenv(name, raising=False)
