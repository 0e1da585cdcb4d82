"""Reads articles ahead of the one who writes them, in processes of their own.

What is read comes back in the order in which it was given, and no more of it waits than a few
articles a process: whoever writes slowly reads slowly. The first ones are read here; a few are
sooner read than a process is started.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.context import ForkServerContext
from typing import TypeVar

from service import memory
from service.ingest.articles import Reading, read_draft
from service.ingest.drafts import ArticleDraft
from service.ingest.encoding import in_use

#: So many articles are read before other processes are asked, and may wait for their writer each.
ALONE, AHEAD = 40, 8

Item = TypeVar("Item")

#: Reads the draft, or waits until it is read.
Read = Callable[[], Reading]


class Readers:
    """Where articles are read: here to begin with, and then in so many processes, if any."""

    def __init__(self, processes: int) -> None:
        # A model takes much memory, and all processors as it is: there is one.
        self._processes, self._asked = 0 if in_use() else processes, 0
        self._pool: Executor | None = None

    def read(self, draft: ArticleDraft) -> Read:
        """Have the draft read; what that raises is raised to whoever takes it."""
        self._asked += 1
        if self._asked <= ALONE or not self._processes:
            return partial(read_draft, draft)
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._processes, _context(), initializer=_follow)
        return self._pool.submit(read_draft, draft).result

    @property
    def ahead(self) -> int:
        """How many may be waiting."""
        return AHEAD * self._processes

    def close(self) -> None:
        """Wait for what is being read now, and for nothing else."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


@contextmanager
def readers(processes: int) -> Iterator[Readers]:
    """Readers in so many processes, which end with the block or with this process."""
    found = Readers(processes)
    try:
        yield found
    finally:
        found.close()


def in_step(items: Iterable[Item], most: int) -> Iterator[Item]:
    """Yield the items in their order, each after so many that follow it have been made."""
    waiting: deque[Item] = deque()
    for item in items:
        waiting.append(item)
        if len(waiting) > most:
            yield waiting.popleft()
    yield from waiting


def _context() -> ForkServerContext:
    """Processes that know nothing of this one's connections, and read the lexicons once."""
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _follow() -> None:
    """Leave what ends the whole to the process that asks, and end when it does, however it ends."""
    memory.settle()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if asking := parent_process():
        asking.join()
        os._exit(1)
