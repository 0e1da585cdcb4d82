"""Time as hostile texts grow: each shape is read at three lengths, fourfold each time.

Time that is linear in the length grows about fourfold too. ``flagged`` names the shapes whose
time grows by more than ``STEEP``.
"""

import gc
import time
from itertools import pairwise
from typing import Any

from benchmarks.shapes import Shape, shapes, whole
from service.extraction import extract
from service.extraction.pages import read_page
from service.extraction.wire import to_json

LENGTHS = (1 << 16, 1 << 18, 1 << 20)
STEEP = 5.5
# Below this a time is noise, and so is a ratio to it.
_LEAST_SECONDS = 0.02


def measure() -> dict[str, Any]:
    """Return seconds and growth of every shape; the slowest and the steepest first."""
    rows = {f"{language}: {name}": _row(shape, language) for language, name, shape in shapes()}
    return {
        "lengths": LENGTHS,
        "slowest_seconds": max(row["seconds"][-1] for row in rows.values()),
        "steepest": max(max(row["growth"]) for row in rows.values()),
        "flagged": [name for name, row in rows.items() if max(row["growth"]) > STEEP],
        "shapes": rows,
    }


def _row(shape: Shape, language: str) -> dict[str, list[float]]:
    seconds = [_seconds(shape(length), language) for length in LENGTHS]
    told = [max(one, _LEAST_SECONDS) for one in seconds]
    growth = [round(after / before, 1) for before, after in pairwise(told)]
    return {"seconds": [round(one, 3) for one in seconds], "growth": growth}


def _seconds(text: str, language: str) -> float:
    """Seconds to read the text as a page, and from text to JSON as if all of it were body."""
    gc.collect()
    start = time.process_time()
    read_page(text, language)
    for claim in extract(text, language, whole(text)):
        to_json(claim, text)
    return time.process_time() - start
