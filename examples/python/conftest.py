import pytest
from twin import Twin


@pytest.fixture
def twin(request):
    twin = Twin()
    twin.start_over()
    # What follows is judged as this test, with the verdicts that it provokes on purpose.
    provoked = request.node.get_closest_marker("provokes")
    twin.begin_test(request.node.name, provoked.args if provoked else ())
    return twin
