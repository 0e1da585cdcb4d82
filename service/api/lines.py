"""Lines of a request's body as they arrive, never all of it at once.

The server's stream is asked for single bytes: asked for more, it waits until it has them all, and
whoever sends a line and waits for its answer would wait for ever. Its own `readline` is no help:
it has no limit, and takes an empty line for the end.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

#: Bytes that are put together at a time.
_STEP = 1_024

Line = bytes | None
"""A line without its end; None where it is too long."""


def read_lines(read: Callable[[int], bytes], longest: int) -> Iterator[Line]:
    """Yield the lines of a stream, each as soon as it is there; too long ones are not kept."""
    ended = False
    while not ended:
        line, ended = _read_line(read, longest)
        if line or line is None or not ended:
            yield line


def _read_line(read: Callable[[int], bytes], longest: int) -> tuple[Line, bool]:
    """The next line, and whether the stream ends with it."""
    rest = iter(partial(read, 1), b"\n")
    parts, length = [], 0
    while True:
        part = b"".join(islice(rest, _STEP))
        length += len(part)
        if length <= longest:
            parts.append(part)
        if len(part) < _STEP:
            # Behind a line end there is nothing left to come; behind the last byte, no bytes.
            ended = next(rest, None) is not None
            return b"".join(parts) if length <= longest else None, ended
