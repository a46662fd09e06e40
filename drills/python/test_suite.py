"""The same client in pytest: FLAW says which flaw it has."""

import os

import pytest

from client import Client

client = Client(os.environ.get("FLAW", "none"))


@pytest.mark.parametrize("number", range(6))
def test_call(number: int) -> None:
    client.call()
