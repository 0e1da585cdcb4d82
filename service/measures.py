"""What the work measures of itself, told to whoever listens; with nobody listening it is lost.

The work does not know what becomes of a figure: the API makes metrics of them, the shell nothing.

    with timed("matching"): ...           how long the block took, however it ended
    count("retries", reason="deadlock")   that something happened, or how many of it
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Takes what was measured, how much of it, and what tells it from others of its kind.
Listener = Callable[[str, float, dict[str, str]], None]

_listeners: set[Listener] = set()


def listen(listener: Listener) -> None:
    """Tell the listener of everything that is measured in this process from now on."""
    _listeners.add(listener)


def count(name: str, amount: float = 1, **labels: str) -> None:
    """Tell that this happened; what happened no times is not told."""
    if amount:
        for listener in _listeners:
            listener(name, amount, labels)


@contextmanager
def timed(name: str, **labels: str) -> Iterator[None]:
    """Tell how many seconds the block took, also where it fails."""
    began = time.perf_counter()
    try:
        yield
    finally:
        count(name, time.perf_counter() - began, **labels)
