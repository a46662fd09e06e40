import pytest
from twin import Twin


@pytest.fixture
def twin():
    twin = Twin()
    twin.start_over()
    return twin
