"""Articles are read in other processes as they are read here, and in their order."""

import os
import signal
from concurrent.futures import BrokenExecutor

import psutil
import pytest

from service.errors import Unsupported
from service.ingest import ahead
from service.ingest.articles import read_draft
from service.ingest.drafts import from_fields
from tests.encoders import used

TEXT = "قالت وزارة الصحة في جمهورية المرجان إن {} شخصا أصيبوا في حريق الميناء القديم."


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(ahead, "ALONE", 1)


def drafts(number):
    return [
        from_fields(TEXT.format(10 + n), outlet="الميناء", language="ar") for n in range(number)
    ]


def test_what_is_read_elsewhere_is_what_is_read_here():
    given = drafts(5)
    with ahead.readers(1) as found:
        reads = ahead.in_step((found.read(draft) for draft in given), found.ahead)
        assert [read() for read in reads] == [read_draft(draft) for draft in given]


def test_with_a_model_all_is_read_here():
    with used(), ahead.readers(1) as found:
        reads = [found.read(draft) for draft in drafts(3)]
        assert found.ahead == 0
        assert all(one.statement.meaning for read in reads for one in read().statements)


def test_what_is_wrong_with_one_is_told_in_its_place():
    first, second = drafts(2)
    unknown = from_fields("Ipsa scientia potestas est.", outlet="الميناء", language="la")
    with ahead.readers(1) as found:
        one, wrong, other = [found.read(draft) for draft in (first, unknown, second)]
        assert one().statements
        with pytest.raises(Unsupported, match="la") as raised:
            wrong()
        assert raised.value.pointer == "/language"
        assert other().statements


def test_no_more_waits_than_may():
    made = []
    items = (made.append(n) or n for n in range(9))
    taken = ahead.in_step(items, 3)
    assert next(taken) == 0
    assert made == [0, 1, 2, 3]
    assert list(taken) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_a_reader_that_is_killed_is_noticed():
    one, two, three = drafts(3)
    before = set(psutil.Process().children(recursive=True))
    with ahead.readers(1) as found:
        found.read(one)()
        found.read(two)()
        started = set(psutil.Process().children(recursive=True)) - before
        reader = max(started, key=lambda process: process.create_time())
        os.kill(reader.pid, signal.SIGKILL)
        with pytest.raises(BrokenExecutor):
            found.read(three)()
    assert not reader.is_running()
