"""What is measured reaches whoever listens."""

import pytest

from service import measures


@pytest.fixture
def heard(monkeypatch):
    told = []
    monkeypatch.setattr(measures, "_listeners", set())
    measures.listen(lambda *measure: told.append(measure))
    return told


def test_what_happens_is_told_with_its_labels(heard):
    measures.count("retry", reason="deadlock")
    measures.count("claims", 3)
    assert heard == [("retry", 1, {"reason": "deadlock"}), ("claims", 3, {})]


def test_nothing_is_told_of_nothing(heard):
    measures.count("claims", 0)
    assert heard == []


def test_a_block_is_timed_also_where_it_fails(heard):
    with pytest.raises(ZeroDivisionError), measures.timed("matching", language="ar"):
        1 / 0  # noqa: B018
    [(name, seconds, labels)] = heard
    assert (name, labels) == ("matching", {"language": "ar"})
    assert 0 < seconds < 1


def test_a_listener_hears_everything_once(heard):
    def listener(*_):
        heard.append("again")

    measures.listen(listener)
    measures.listen(listener)
    measures.count("claims")
    assert heard.count("again") == 1
