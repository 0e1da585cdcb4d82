"""Lines are read as they come, whatever they hold, and none of them fills the memory."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.api.lines import read_lines


def lines(body: bytes, longest: int = 10_000):
    return list(read_lines(BytesIO(body).read, longest))


@given(st.lists(st.binary(max_size=3_000).map(lambda line: line.replace(b"\n", b" "))))
def test_what_was_joined_is_taken_apart(parts):
    assert lines(b"".join(part + b"\n" for part in parts)) == parts


@pytest.mark.parametrize("size", [0, 1, 1_023, 1_024, 1_025, 2_047, 2_048, 2_049, 5_000])
def test_the_last_line_needs_no_end(size):
    assert lines(b"a\n" + b"x" * size) == [b"a", *([b"x" * size] if size else [])]


def test_a_line_that_is_too_long_is_told_and_the_next_is_read():
    assert lines(b"x" * 5_000 + b"\nok\n" + b"y" * 11 + b"\n", 10) == [None, b"ok", None]


def test_a_line_of_the_very_length_is_taken():
    assert lines(b"x" * 2_048 + b"\n", 2_048) == [b"x" * 2_048]


def test_a_line_is_there_before_the_next_is_sent():
    sent = [b"first\n"]

    def read(size: int) -> bytes:
        assert size == 1
        if not sent[0]:
            pytest.fail("it asks for what has not been sent")
        byte, sent[0] = sent[0][:1], sent[0][1:]
        return byte

    assert next(read_lines(read, 100)) == b"first"
